package dev.drydock.dockerfile.command;

import java.util.Set;
import java.util.regex.Pattern;

/** The packages of distributions that are there to build programs: compilers, what drives them, and headers. */
public final class BuildTools {
    private static final Set<String> TOOLS = Set.of(
            "alpine-sdk",
            "autoconf",
            "automake",
            "base-devel",
            "bison",
            "build-base",
            "build-essential",
            "cargo",
            "clang",
            "cmake",
            "flex",
            "g++",
            "gcc",
            "gcc-c++",
            "gfortran",
            "go",
            "golang",
            "golang-go",
            "libtool",
            "llvm",
            "make",
            "meson",
            "nasm",
            "ninja",
            "ninja-build",
            "rpm-build",
            "rust",
            "rustc",
            "swig",
            "yasm",
            "@development-tools",
            "development tools");

    private static final Pattern VERSION = Pattern.compile("[0-9][0-9.]*");

    private BuildTools() {}

    /** Whether a package is one of them, by its name in small letters: {@code gcc}, {@code gcc-12}, {@code libpq-dev}. */
    public static boolean include(String name) {
        int dash = name.lastIndexOf('-');
        String unversioned =
                dash >= 0 && VERSION.matcher(name.substring(dash + 1)).matches() ? name.substring(0, dash) : name;
        return TOOLS.contains(unversioned)
                || unversioned.endsWith("-dev")
                || unversioned.endsWith("-devel")
                || unversioned.startsWith("linux-headers");
    }
}

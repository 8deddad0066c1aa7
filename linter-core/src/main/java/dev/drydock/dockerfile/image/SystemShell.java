package dev.drydock.dockerfile.image;

import dev.drydock.text.ImageReference;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which shell {@code /bin/sh} is in public images. */
public final class SystemShell {
    /** Names, with {@code *} for any text, of images in which it is bash. */
    private static final List<Glob> BASH = Stream.of(
                    "almalinux*",
                    "amazonlinux*",
                    "archlinux*",
                    "centos*",
                    "fedora*",
                    "oraclelinux*",
                    "rockylinux*",
                    "sl",
                    "opensuse/*",
                    "quay.io/centos/*",
                    "quay.io/fedora/*",
                    "quay.io/pypa/*",
                    "redhat/*",
                    "registry.access.redhat.com/*",
                    "registry.redhat.io/*",
                    "registry.suse.com/*")
            .map(Glob::new)
            .toList();

    private SystemShell() {}

    /** Whether it is that of busybox, which knows some of bash's ways. */
    public static boolean isBusybox(ImageReference image) {
        String name = image.publicName();
        return name.equals("alpine")
                || name.equals("busybox")
                || KnownImages.isOfficial(name)
                        && Arrays.stream(words(image)).anyMatch(word -> word.startsWith("alpine"));
    }

    /** Whether it is bash under another name, which knows all of bash's options. */
    public static boolean isBash(ImageReference image) {
        return BASH.stream().anyMatch(glob -> glob.matches(image.publicName()));
    }

    /** Whether it is dash, as in Debian and Ubuntu and what Docker's library builds on them. */
    public static boolean isDash(ImageReference image) {
        return KnownImages.isOfficial(image.publicName()) && !isBusybox(image) && !isBash(image);
    }

    private static String[] words(ImageReference image) {
        return image.tag().split("-", -1);
    }
}

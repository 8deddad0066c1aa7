package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a distribution's package manager: {@code apt-get -y install curl}.
 *
 * @param subcommand the word that says what to do
 * @param packages the operands behind it
 */
record SystemPackageCall(Command command, Action action, Word subcommand, List<Word> packages, Options options) {
    /** What a call does. */
    enum Action {
        /** Fetches the index of packages. */
        REFRESH,
        INSTALL,
        REMOVE,
        /** Empties caches. */
        CLEAN,
        /** Anything else, such as an upgrade. */
        OTHER
    }

    /**
     * How a manager is called.
     *
     * @param valued options that take a value
     */
    private record Manager(Map<String, Action> actions, List<String> valued) {
        Manager(Map<String, Action> actions, String valued) {
            this(actions, List.of(valued.split(" ")));
        }
    }

    private static final Manager APT = new Manager(
            Map.of(
                    "update", Action.REFRESH,
                    "install", Action.INSTALL,
                    "build-dep", Action.INSTALL,
                    "remove", Action.REMOVE,
                    "purge", Action.REMOVE,
                    "autoremove", Action.REMOVE,
                    "autopurge", Action.REMOVE,
                    "clean", Action.CLEAN,
                    "autoclean", Action.CLEAN,
                    "distclean", Action.CLEAN),
            "-t --target-release -o --option -c --config-file -a --host-architecture");

    private static final Manager APK = new Manager(
            Map.of("update", Action.REFRESH, "add", Action.INSTALL, "del", Action.REMOVE, "cache", Action.CLEAN),
            "-t --virtual -X --repository -p --root --arch --keys-dir --repositories-file --cache-dir --wait");

    private static final Manager DNF = new Manager(
            Map.of(
                    "makecache", Action.REFRESH,
                    "install", Action.INSTALL,
                    "localinstall", Action.INSTALL,
                    "groupinstall", Action.INSTALL,
                    "remove", Action.REMOVE,
                    "erase", Action.REMOVE,
                    "autoremove", Action.REMOVE,
                    "clean", Action.CLEAN),
            "-c --config --enablerepo --disablerepo --repo --repoid --installroot --releasever --setopt -x --exclude"
                    + " --forcearch");

    private static final Manager ZYPPER = new Manager(
            Map.of(
                    "refresh", Action.REFRESH,
                    "ref", Action.REFRESH,
                    "install", Action.INSTALL,
                    "in", Action.INSTALL,
                    "remove", Action.REMOVE,
                    "rm", Action.REMOVE,
                    "clean", Action.CLEAN,
                    "cc", Action.CLEAN),
            "-R --root --installroot -r --repo -p --plus-repo -t --type --from");

    private static final Map<String, Manager> MANAGERS = Map.ofEntries(
            Map.entry("apt-get", APT),
            Map.entry("apt", APT),
            Map.entry("aptitude", APT),
            Map.entry("apk", APK),
            Map.entry("dnf", DNF),
            Map.entry("dnf5", DNF),
            Map.entry("microdnf", DNF),
            Map.entry("tdnf", DNF),
            Map.entry("yum", DNF),
            Map.entry("zypper", ZYPPER));

    /** The call that a command is; empty for other commands, and if the text doesn't tell what it does. */
    static Optional<SystemPackageCall> of(Command command) {
        return manager(command).flatMap(manager -> {
            Options options = command.options(manager.valued().toArray(String[]::new));
            List<Word> operands = options.operands();
            return options.subcommand()
                    .map(name -> new SystemPackageCall(
                            command,
                            manager.actions().getOrDefault(name, Action.OTHER),
                            operands.get(0),
                            operands.subList(1, operands.size()),
                            options));
        });
    }

    boolean is(Action wanted) {
        return action == wanted;
    }

    /** Whether it looks into the same index of packages. */
    boolean sharesIndex(SystemPackageCall other) {
        return manager(command).equals(manager(other.command));
    }

    private static Optional<Manager> manager(Command command) {
        return command.program().map(MANAGERS::get);
    }

    /** From the program to the word that says what to do. */
    Span span() {
        return command.words().get(0).span().to(subcommand.span());
    }

    /** The program and what it is to do: {@code apt-get install}. */
    String label() {
        return command.program().orElseThrow() + " " + subcommand.text();
    }

    /** Whether it names packages, all of them literally and none by the path of a file. */
    boolean namesPackages() {
        return !packages.isEmpty()
                && packages.stream()
                        .allMatch(name -> name.literal()
                                .filter(text -> !text.contains("/") && !text.matches(".*\\.(deb|rpm|apk)"))
                                .isPresent());
    }
}

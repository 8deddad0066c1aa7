package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.command.DependencyCall.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A package manager of a programming language, as far as it installs what a manifest of the project lists. A call goes by
 * its first operand, or by its first two; by the empty text if it has none.
 *
 * @param manifest the files that list the dependencies, in words for people
 * @param installs calls that install the dependencies of a project
 * @param builds calls that build a project and fetch its dependencies for that
 * @param prefetch a whole command that fetches them and does not build
 * @param other calls that may fetch them in a way of their own
 * @param goals whether each operand is a goal of its own, any of which may fetch dependencies
 * @param unrelated options that keep a call from fetching, or from doing it for the project
 * @param partial options that have it fetch for a part of the project, which needs the whole tree
 * @param valued options that take a value
 */
public record PackageManager(
        Language language,
        String manifest,
        Set<String> installs,
        Set<String> builds,
        String prefetch,
        Set<String> other,
        boolean goals,
        Set<String> unrelated,
        Set<String> partial,
        Set<String> valued) {
    /** What the dependencies of a project are written for. */
    public enum Language {
        PYTHON(true),
        JAVASCRIPT(true),
        RUBY(true),
        PHP(true),
        JAVA(false),
        GO(false),
        RUST(false),
        DOTNET(false);

        private final boolean unpacked;

        Language(boolean unpacked) {
            this.unpacked = unpacked;
        }

        /** Whether packages are unpacked, built or linked into the image; else they are only kept in a cache. */
        public boolean unpacksPackages() {
            return unpacked;
        }
    }

    static final PackageManager PIP = of(Language.PYTHON, "`requirements.txt`")
            .installs("install", "download", "wheel")
            .unrelated("--no-index")
            .valued("-r --requirement -c --constraint -e --editable -i --index-url --extra-index-url -f --find-links -t"
                    + " --target --prefix --root --proxy --timeout --retries --trusted-host --cache-dir --platform"
                    + " --python-version -p --python --progress-bar --src -w --wheel-dir -d --dest --only-binary"
                    + " --no-binary --root-user-action -b --build --log --cert --client-cert --exists-action"
                    + " --upgrade-strategy --use-feature --use-deprecated --abi --implementation --report -C"
                    + " --config-settings --global-option --install-option --keyring-provider --group --requirements"
                    + " --constraints --override --index --default-index --index-strategy --extra --with");

    private static final PackageManager POETRY = of(Language.PYTHON, "`pyproject.toml` and `poetry.lock`")
            .installs("install", "sync")
            .unrelated("--only-root")
            .valued("-C --directory -P --project -E --extras --with --without --only");

    private static final PackageManager UV = of(Language.PYTHON, "`pyproject.toml` and `uv.lock`")
            .installs("sync")
            .unrelated("--offline --no-index")
            .partial("--package --all-packages")
            .valued("--directory --project --group --extra --no-group --only-group -p --python --index-url --cache-dir"
                    + " --link-mode");

    private static final PackageManager PIPENV = of(Language.PYTHON, "`Pipfile` and `Pipfile.lock`")
            .installs("install", "sync")
            .valued("--python");

    private static final PackageManager PDM = of(Language.PYTHON, "`pyproject.toml` and `pdm.lock`")
            .installs("install", "sync")
            .valued("-G --group -p --project");

    private static final PackageManager NPM = of(Language.JAVASCRIPT, "`package.json` and `package-lock.json`")
            .installs("ci", "clean-install", "install", "i")
            .unrelated("-g --global --offline")
            .partial("-w --workspace --workspaces")
            .valued("-C --prefix --registry --loglevel --cache --omit --include --only --userconfig -w --workspace"
                    + " --tag --install-strategy --before --cpu --os --libc --fetch-retries --fetch-timeout"
                    + " --fetch-retry-factor --fetch-retry-mintimeout --fetch-retry-maxtimeout --maxsockets --proxy"
                    + " --https-proxy --noproxy --ca --cafile --location --python --target --arch --save-prefix"
                    + " --script-shell --globalconfig --audit-level --allow-git --min-release-age");

    private static final PackageManager YARN = of(Language.JAVASCRIPT, "`package.json` and `yarn.lock`")
            .installs("", "install")
            .other("workspaces", "workspaces focus")
            .unrelated("-v --version -h --help --offline")
            .valued("--cwd --network-timeout --network-concurrency --registry --cache-folder --modules-folder --mutex"
                    + " --mode");

    private static final PackageManager PNPM = of(Language.JAVASCRIPT, "`package.json` and `pnpm-lock.yaml`")
            .installs("install", "i", "fetch")
            .unrelated("-g --global --offline")
            .partial("-F --filter -r --recursive")
            .valued("-C --dir --store-dir --reporter --registry -F --filter --loglevel --cpu --os --libc"
                    + " --network-concurrency --fetch-retries --fetch-timeout --package-import-method --child-concurrency"
                    + " --virtual-store-dir --modules-dir --lockfile-dir --allow-build");

    private static final PackageManager BUN = of(Language.JAVASCRIPT, "`package.json` and `bun.lock`")
            .installs("install", "i")
            .unrelated("-g --global")
            .partial("--filter")
            .valued("--cwd --registry");

    private static final PackageManager BUNDLER = of(Language.RUBY, "`Gemfile` and `Gemfile.lock`")
            .installs("", "install")
            .unrelated("-v --version -h --help --local")
            .valued("--gemfile --path -j --jobs --retry --with --without");

    private static final PackageManager COMPOSER = of(Language.PHP, "`composer.json` and `composer.lock`")
            .installs("install", "i", "update")
            .valued("-d --working-dir");

    private static final PackageManager MAVEN = of(Language.JAVA, "`pom.xml`")
            .installs("dependency:go-offline", "dependency:resolve", "dependency:resolve-plugins")
            .builds("mvn dependency:go-offline", "compile", "test", "package", "verify", "install", "deploy")
            .takesGoals()
            .unrelated("-v --version -o --offline")
            .partial("-pl --projects")
            .valued("-f --file -s --settings -gs -t -l --log-file -P --activate-profiles -D --define -T --threads -rf");

    private static final PackageManager GRADLE = of(Language.JAVA, "the build files")
            .installs("dependencies")
            .builds(
                    "gradle dependencies",
                    "build",
                    "assemble",
                    "classes",
                    "test",
                    "jar",
                    "bootJar",
                    "war",
                    "bootWar",
                    "shadowJar",
                    "installDist",
                    "distZip")
            .takesGoals()
            .unrelated("-v --version --offline")
            .valued("-p --project-dir -x --exclude-task -P -D -I --init-script -b -c -g --gradle-user-home --console"
                    + " --max-workers --warning-mode");

    /** Go's own. */
    public static final PackageManager GO = of(Language.GO, "`go.mod` and `go.sum`")
            .installs("mod download")
            .builds("go mod download", "build", "install", "test")
            .other("get", "mod tidy", "mod vendor")
            .unrelated("-mod=vendor")
            .valued("-C -o -ldflags -gcflags -asmflags -tags -mod -modfile -overlay -p -installsuffix -pkgdir -exec"
                    + " -toolexec -buildmode -compiler -gccgoflags -covermode -coverpkg -pgo");

    private static final PackageManager CARGO = of(Language.RUST, "`Cargo.toml` and `Cargo.lock`")
            .installs("fetch")
            .builds("cargo fetch", "build", "b", "test")
            .other("chef cook", "vendor")
            .unrelated("--offline --frozen")
            .partial("-p --package")
            .valued("--target --target-dir --manifest-path --bin --features -F --profile -j --jobs --config");

    private static final PackageManager DOTNET = of(Language.DOTNET, "the project files")
            .installs("restore")
            .builds("dotnet restore", "build", "publish", "test")
            .unrelated("--no-restore")
            .valued("-c --configuration -o --output -r --runtime -f --framework -v --verbosity -s --source"
                    + " --configfile");

    private static final Map<String, PackageManager> BY_PROGRAM = Map.ofEntries(
            Map.entry("pip", PIP),
            Map.entry("poetry", POETRY),
            Map.entry("uv", UV),
            Map.entry("pipenv", PIPENV),
            Map.entry("pdm", PDM),
            Map.entry("npm", NPM),
            Map.entry("yarn", YARN),
            Map.entry("pnpm", PNPM),
            Map.entry("bun", BUN),
            Map.entry("bundle", BUNDLER),
            Map.entry("bundler", BUNDLER),
            Map.entry("composer", COMPOSER),
            Map.entry("composer.phar", COMPOSER),
            Map.entry("mvn", MAVEN),
            Map.entry("mvnw", MAVEN),
            Map.entry("mvnd", MAVEN),
            Map.entry("gradle", GRADLE),
            Map.entry("gradlew", GRADLE),
            Map.entry("go", GO),
            Map.entry("cargo", CARGO),
            Map.entry("dotnet", DOTNET));

    /** The manager that a program is; versions behind its name, as in {@code pip3.12}, don't matter. */
    public static Optional<PackageManager> of(String program) {
        int end = program.length();
        while (end > 0 && "0123456789.".indexOf(program.charAt(end - 1)) >= 0) {
            end--;
        }
        return Optional.ofNullable(BY_PROGRAM.get(program.substring(0, end)));
    }

    /** Whether a text has the name of a manager's program in it, as the text of each call has. */
    public static boolean mayBeIn(String script) {
        return BY_PROGRAM.keySet().stream().anyMatch(script::contains);
    }

    /** What a call does; empty if it has nothing to do with the dependencies of a project. */
    Optional<Kind> kind(String call) {
        if (installs.contains(call)) {
            return Optional.of(Kind.INSTALL);
        } else if (builds.contains(call)) {
            return Optional.of(Kind.BUILD);
        }
        return goals || other.contains(call) ? Optional.of(Kind.OTHER) : Optional.empty();
    }

    private static PackageManager of(Language language, String manifest) {
        Set<String> none = Set.of();
        return new PackageManager(language, manifest, none, none, "", none, false, none, none, none);
    }

    private PackageManager installs(String... calls) {
        return new PackageManager(
                language, manifest, Set.of(calls), builds, prefetch, other, goals, unrelated, partial, valued);
    }

    private PackageManager builds(String command, String... calls) {
        return new PackageManager(
                language, manifest, installs, Set.of(calls), command, other, goals, unrelated, partial, valued);
    }

    private PackageManager other(String... calls) {
        return new PackageManager(
                language, manifest, installs, builds, prefetch, Set.of(calls), goals, unrelated, partial, valued);
    }

    private PackageManager takesGoals() {
        return new PackageManager(
                language, manifest, installs, builds, prefetch, other, true, unrelated, partial, valued);
    }

    private PackageManager unrelated(String options) {
        return new PackageManager(
                language, manifest, installs, builds, prefetch, other, goals, words(options), partial, valued);
    }

    private PackageManager partial(String options) {
        return new PackageManager(
                language, manifest, installs, builds, prefetch, other, goals, unrelated, words(options), valued);
    }

    private PackageManager valued(String options) {
        return new PackageManager(
                language, manifest, installs, builds, prefetch, other, goals, unrelated, partial, words(options));
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }
}

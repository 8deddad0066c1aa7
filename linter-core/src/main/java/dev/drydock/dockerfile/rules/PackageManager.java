package dev.drydock.dockerfile.rules;

import java.util.Map;
import java.util.Optional;

/** The package managers of programming languages, as far as they install what a manifest of the project lists. */
enum PackageManager {
    PIP(
            Language.PYTHON,
            "`requirements.txt`",
            Usage.installs("install", "download", "wheel")
                    .unrelated("--no-index")
                    .valued("-r --requirement -c --constraint -e --editable -i --index-url --extra-index-url")
                    .valued("-f --find-links -t --target --prefix --root --proxy --timeout --retries --trusted-host")
                    .valued("--cache-dir --platform --python-version -p --python --progress-bar --src -w --wheel-dir")
                    .valued("-d --dest --only-binary --no-binary --root-user-action")),
    POETRY(
            Language.PYTHON,
            "`pyproject.toml` and `poetry.lock`",
            Usage.installs("install", "sync")
                    .unrelated("--only-root")
                    .valued("-C --directory -P --project -E --extras --with --without --only")),
    UV(
            Language.PYTHON,
            "`pyproject.toml` and `uv.lock`",
            Usage.installs("sync")
                    .unrelated("--offline --no-index")
                    .partial("--package --all-packages")
                    .valued("--directory --project --group --extra --no-group --only-group -p --python --index-url")
                    .valued("--cache-dir --link-mode")),
    PIPENV(
            Language.PYTHON,
            "`Pipfile` and `Pipfile.lock`",
            Usage.installs("install", "sync").valued("--python")),
    PDM(
            Language.PYTHON,
            "`pyproject.toml` and `pdm.lock`",
            Usage.installs("install", "sync").valued("-G --group -p --project")),
    NPM(
            Language.JAVASCRIPT,
            "`package.json` and `package-lock.json`",
            Usage.installs("ci", "clean-install", "install", "i")
                    .unrelated("-g --global --offline")
                    .partial("-w --workspace --workspaces")
                    .valued("-C --prefix --registry --loglevel --cache --omit --include --only --userconfig")),
    YARN(
            Language.JAVASCRIPT,
            "`package.json` and `yarn.lock`",
            Usage.installs("", "install")
                    .other("workspaces")
                    .unrelated("-v --version -h --help --offline")
                    .valued("--cwd --network-timeout --network-concurrency --registry --cache-folder")
                    .valued("--modules-folder --mutex")),
    PNPM(
            Language.JAVASCRIPT,
            "`package.json` and `pnpm-lock.yaml`",
            Usage.installs("install", "i", "fetch")
                    .unrelated("-g --global --offline")
                    .partial("-F --filter -r --recursive")
                    .valued("-C --dir --store-dir --reporter --registry")),
    BUN(
            Language.JAVASCRIPT,
            "`package.json` and `bun.lock`",
            Usage.installs("install", "i")
                    .unrelated("-g --global")
                    .partial("--filter")
                    .valued("--cwd --registry")),
    BUNDLER(
            Language.RUBY,
            "`Gemfile` and `Gemfile.lock`",
            Usage.installs("", "install")
                    .unrelated("-v --version -h --help --local")
                    .valued("--gemfile --path -j --jobs --retry --with --without")),
    COMPOSER(
            Language.PHP,
            "`composer.json` and `composer.lock`",
            Usage.installs("install", "i", "update").valued("-d --working-dir")),
    MAVEN(
            Language.JAVA,
            "`pom.xml`",
            Usage.installs("dependency:go-offline", "dependency:resolve", "dependency:resolve-plugins")
                    .builds("mvn dependency:go-offline", "compile", "test", "package", "verify", "install", "deploy")
                    .takesGoals()
                    .unrelated("-v --version -o --offline")
                    .partial("-pl --projects")
                    .valued("-f --file -s --settings -gs -t -l --log-file -P --activate-profiles -D --define")
                    .valued("-T --threads -rf --resume-from")),
    GRADLE(
            Language.JAVA,
            "the build files",
            Usage.installs("dependencies")
                    .builds("gradle dependencies", "build", "assemble", "classes", "jar", "bootJar", "war", "bootWar", "shadowJar", "installDist", "distZip", "test")
                    .takesGoals()
                    .unrelated("-v --version --offline")
                    .valued("-p --project-dir -x --exclude-task -P -D -I --init-script -b -c -g --gradle-user-home")
                    .valued("--console --max-workers --warning-mode")),
    GO(
            Language.GO,
            "`go.mod` and `go.sum`",
            Usage.installs("mod download")
                    .builds("go mod download", "build", "install", "test")
                    .other("get", "mod tidy", "mod vendor")
                    .unrelated("-mod=vendor")
                    .valued("-C -o -ldflags -gcflags -asmflags -tags -mod -p -installsuffix")),
    CARGO(
            Language.RUST,
            "`Cargo.toml` and `Cargo.lock`",
            Usage.installs("fetch")
                    .builds("cargo fetch", "build", "b", "test")
                    .other("chef cook", "vendor")
                    .unrelated("--offline --frozen")
                    .partial("-p --package")
                    .valued("--target --target-dir --manifest-path --bin --features -F --profile -j --jobs --config")),
    DOTNET(
            Language.DOTNET,
            "the project files",
            Usage.installs("restore")
                    .builds("dotnet restore", "build", "publish", "test")
                    .unrelated("--no-restore")
                    .valued("-c --configuration -o --output -r --runtime -f --framework -v --verbosity -s --source")
                    .valued("--configfile"));

    /** What the dependencies of a project are written for. */
    enum Language {
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
        boolean unpacksPackages() {
            return unpacked;
        }
    }

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

    private final Language language;
    private final String manifest;
    private final Usage usage;

    PackageManager(Language language, String manifest, Usage usage) {
        this.language = language;
        this.manifest = manifest;
        this.usage = usage;
    }

    /** The manager that a program is; versions behind its name, as in {@code pip3.12}, don't matter. */
    static Optional<PackageManager> of(String program) {
        int end = program.length();
        while (end > 0 && "0123456789.".indexOf(program.charAt(end - 1)) >= 0) {
            end--;
        }
        return Optional.ofNullable(BY_PROGRAM.get(program.substring(0, end)));
    }

    Language language() {
        return language;
    }

    /** The files that list the dependencies, in words for people. */
    String manifest() {
        return manifest;
    }

    Usage usage() {
        return usage;
    }
}

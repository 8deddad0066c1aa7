package dev.drydock.compose.service;

import dev.drydock.compose.model.Command;
import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.ServiceVolume;
import dev.drydock.compose.model.Template;
import dev.drydock.compose.model.Text;
import dev.drydock.text.Paths;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A service of a data store and the folder of its data.
 *
 * @param folder where the data lies, unless {@code moved} the usual place of the image
 * @param moved whether a setting of the service names the folder
 * @param mounts what is mounted into the service, {@code tmpfs} not included
 */
public record DataPlace(Service service, DataStore store, String folder, boolean moved, List<ServiceVolume> mounts) {
    /** Words for what a store reads or writes besides its data. */
    private static final Set<String> BESIDES = Set.of(
            "backup",
            "backups",
            "dump",
            "dumps",
            "log",
            "logs",
            "conf",
            "config",
            "configdb",
            "init",
            "initdb",
            "import",
            "export",
            "seed",
            "seeds",
            "cert",
            "certs",
            "ssl",
            "tls",
            "plugin",
            "plugins",
            "socket",
            "run",
            "tmp",
            "wal",
            "archive",
            "script",
            "scripts",
            "migrations",
            "public",
            "secrets");

    /** Where no image keeps data. */
    private static final List<String> NO_DATA =
            List.of("/etc", "/run", "/var/run", "/var/log", "/tmp", "/docker-entrypoint-initdb.d", "/usr/local/bin");

    public DataPlace {
        mounts = List.copyOf(mounts);
    }

    /**
     * The places in a file of which everything is known: the mounts, and whether a setting moves the data. A job with a
     * command of its own has none.
     */
    public static Stream<DataPlace> of(ComposeFile file) {
        return file.services().stream()
                .filter(service -> service.complete() && !service.section().has("volumes_from"))
                .filter(service -> !file.isJob(service) || service.command().isEmpty())
                .flatMap(service -> DataStore.of(service).flatMap(store -> of(service, store)).stream());
    }

    private static Optional<DataPlace> of(Service service, DataStore store) {
        List<ServiceVolume> mounts = service.volumes();
        Optional<String> setting = store.settings().stream()
                .flatMap(name -> setting(service, name).stream())
                .findFirst();
        boolean known = mounts.stream().allMatch(mount -> mount.target().isKnown())
                && setting.filter(folder -> !isPath(folder)).isEmpty();
        return known
                ? setting.or(store::folder)
                        .map(folder -> new DataPlace(service, store, plain(folder), setting.isPresent(), mounts))
                : Optional.empty();
    }

    /** The value of a variable or option, in which variables and patterns may stand; of several folders the first. */
    private static Optional<String> setting(Service service, String name) {
        Stream<String> variables = service.environment().stream()
                .filter(pair -> pair.name().is(name) && pair.hasValue())
                .map(pair -> pair.value().shown());
        return Stream.concat(variables, options(words(service).toList(), name))
                .findFirst()
                .map(value -> value.split(",", 2)[0]);
    }

    /** The value after {@code =}, or the first path that follows. */
    private static Stream<String> options(List<String> words, String name) {
        Stream<String> joined = words.stream()
                .filter(word -> word.startsWith(name + "="))
                .map(word -> word.substring(name.length() + 1));
        Stream<String> following =
                words.stream().dropWhile(word -> !word.equals(name)).skip(1).filter(word -> word.contains("/"));
        return Stream.concat(joined, following);
    }

    /** The words of command and entry point, those of a line for a shell included. */
    private static Stream<String> words(Service service) {
        return Stream.of(service.entrypoint(), service.command())
                .flatMap(Optional::stream)
                .map(Command::words)
                .flatMap(List::stream)
                .flatMap(word -> Stream.of(word.shown().split("\\s+", -1)));
    }

    private static boolean isPath(String value) {
        return value.startsWith("/") && value.indexOf('{') < 0 && value.indexOf(Template.UNKNOWN) < 0;
    }

    /** The mount that the data lies in. */
    public Optional<ServiceVolume> keeper() {
        return mounts.stream().filter(mount -> keepsData(target(mount))).findFirst();
    }

    private boolean keepsData(String target) {
        return moved ? Paths.within(target, folder) : store.keepsDataIn(target);
    }

    /** The mounts that are there for the data but lie elsewhere; none if a mount keeps the data. */
    public List<ServiceVolume> misplaced() {
        return keeper().isPresent()
                ? List.of()
                : mounts.stream().filter(this::isMeantForData).toList();
    }

    private boolean isMeantForData(ServiceVolume mount) {
        String target = target(mount);
        if (store.isFolderOfAnother(target) || moved && store.keepsDataIn(target) || Paths.within(target, folder)) {
            return true;
        }
        boolean named = mount.type() == ServiceVolume.Type.VOLUME && !mount.isAnonymous() && !mount.readOnly();
        String name = named ? mount.source().shown() : "";
        boolean besides = NO_DATA.stream().anyMatch(place -> Paths.within(place, target))
                || Stream.of(name, target).flatMap(DataPlace::words).anyMatch(BESIDES::contains);
        return !besides
                && (named && words(name).anyMatch(this::isDataWord)
                        || (named || target.startsWith("/var/lib/"))
                                && words(target).allMatch(this::isDataWord));
    }

    private boolean isDataWord(String word) {
        return word.endsWith("data") || word.endsWith("db") || word.startsWith(store.product());
    }

    private static Stream<String> words(String path) {
        return Stream.of(Paths.name(path).toLowerCase(Locale.ROOT).split("[-_.]", -1));
    }

    /** Whether a variable of a file that is not shown may move the data. */
    public boolean mayBeMoved() {
        return !moved && !store.settings().isEmpty() && !service.envFiles().isEmpty();
    }

    /** Whether the data goes with the container on purpose: it lies in memory. */
    public boolean isInMemory() {
        return service.section().texts("tmpfs").stream()
                .map(tmpfs -> tmpfs.cut(':').get(0).shown())
                .anyMatch(target -> keepsData(plain(target)) || Paths.within(target, folder));
    }

    /** Whether the data is to stay: no one else has it, or the service is told to write to disk what it has in memory. */
    public boolean isToStay() {
        List<String> words = words(service).toList();
        int append = words.indexOf("--appendonly") + 1;
        return store.keeps() == DataStore.Keeps.DATA
                || append > 0 && append < words.size() && words.get(append).equals("yes");
    }

    /** The image as written, or its name if a variable has a part in it. */
    public String image() {
        Text text = service.image().orElseThrow().text();
        return text.value()
                .or(() -> service.image().orElseThrow().familiarName())
                .orElseThrow();
    }

    private static String target(ServiceVolume mount) {
        return plain(mount.target().shown());
    }

    private static String plain(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}

package dev.drydock.config;

import dev.drydock.rule.RuleInfo;
import dev.drydock.text.FileTree;
import dev.drydock.text.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the settings of each file: what the caller asks for, and the nearest {@code .drydock.yaml} and
 * {@code .hadolint.yaml} upwards of the file, of which the former has the last word. Safe to share between threads.
 */
public final class Configuration {
    private static final List<String> DRYDOCK = List.of(".drydock.yaml");
    private static final List<String> HADOLINT = List.of(".hadolint.yaml", ".hadolint.yml");

    private final RuleCatalogue catalogue;
    private final FileTree tree;
    private final Profile profile;
    private final boolean ownProfile;
    private final String configFile;
    private final Set<String> chosen;
    private final Map<List<String>, RuleSettings> read = new ConcurrentHashMap<>();

    /** @throws BadConfiguration if the request names a profile or rule that there is not */
    public Configuration(RuleCatalogue catalogue, FileTree tree, SettingsRequest request) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.ownProfile = request.profile().isEmpty();
        this.profile = ownProfile ? Profile.RECOMMENDED : Profile.named(request.profile(), "");
        this.configFile = Paths.resolve("", request.configFile()).orElse(request.configFile());
        this.chosen = request.rules().stream()
                .flatMap(this::named)
                .map(RuleInfo::name)
                .collect(Collectors.toSet());
    }

    /**
     * The settings of a file.
     *
     * @param path path in the tree
     * @throws BadConfiguration if a configuration file can't be followed
     */
    public Settings of(String path) {
        RuleSettings settings = read.computeIfAbsent(configFiles(Paths.parent(path)), this::read);
        List<PathIgnore> ignores = settings.ignores().stream()
                .filter(ignore -> ignore.fits(seenFrom(ignore.folder(), path)))
                .toList();
        return new Settings(settings, chosen, ignores);
    }

    /** Whether any configuration file speaks for the root of a tree. */
    public static boolean isConfigured(FileTree tree) {
        var none = new Configuration(new RuleCatalogue(List.of()), tree, SettingsRequest.DEFAULT);
        return !none.configFiles("").isEmpty();
    }

    /** The files that speak for a folder, in the order in which they are read. */
    private List<String> configFiles(String folder) {
        return configFile.isEmpty()
                ? Stream.of(HADOLINT, DRYDOCK)
                        .flatMap(names -> nearest(folder, names).stream())
                        .toList()
                : List.of(configFile);
    }

    private RuleSettings read(List<String> files) {
        var settings = new RuleSettings(profile);
        for (String path : files) {
            ConfigText file = ConfigText.read(tree, path);
            if (HADOLINT.contains(Paths.name(path))) {
                HadolintFile.apply(file, catalogue, settings);
            } else {
                DrydockFile.apply(file, catalogue, settings, ownProfile);
            }
        }
        return settings;
    }

    private Optional<String> nearest(String folder, List<String> names) {
        return upwards(folder)
                .flatMap(level -> names.stream().map(name -> Paths.join(level, name)))
                .filter(this::isFileOrLink)
                .findFirst();
    }

    /** The folder, those around it up to the root of the tree, and those above as far as the tree knows them. */
    private Stream<String> upwards(String folder) {
        var levels = new ArrayList<String>();
        for (String level = folder; !level.isEmpty(); level = Paths.parent(level)) {
            levels.add(level);
        }
        String above = "";
        for (int i = 0; i <= tree.above(); i++) {
            levels.add(above);
            above = Paths.join(above, "..");
        }
        return levels.stream();
    }

    private boolean isFileOrLink(String path) {
        return tree.kind(path)
                .filter(kind -> kind == FileTree.Kind.FILE || kind == FileTree.Kind.LINK)
                .isPresent();
    }

    /** The path as seen from a folder around it; from any other folder, as it is. */
    private String seenFrom(String folder, String path) {
        if (folder.isEmpty()) {
            return path;
        }
        List<String> parts = List.of(folder.split("/"));
        if (parts.stream().allMatch(".."::equals)) {
            List<String> location = tree.location();
            List<String> below = location.subList(location.size() - parts.size(), location.size());
            return Paths.join(String.join("/", below), path);
        }
        return Paths.within(folder, path) ? path.substring(folder.length() + 1) : path;
    }

    private Stream<RuleInfo> named(String name) {
        List<RuleInfo> rules = catalogue.named(name);
        if (rules.isEmpty()) {
            throw new BadConfiguration("unknown rule `" + name + "`" + catalogue.hint(name));
        }
        return rules.stream();
    }
}

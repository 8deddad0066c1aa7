package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.image.Glob;
import dev.drydock.dockerfile.image.KnownImages;
import dev.drydock.dockerfile.model.Base;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Cmd;
import dev.drydock.dockerfile.syntax.Entrypoint;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.dockerfile.syntax.Transfer;
import dev.drydock.dockerfile.syntax.User;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import dev.drydock.text.ImageReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags images that run as root because nothing in the file says otherwise. */
public final class UserDeclared implements ConfigurableRule<DockerfileModel> {
    static final RuleOption<String> UNKNOWN_BASE = RuleOption.choice(
            "unknown-base",
            List.of("report", "trust"),
            "Whether a base image of which nothing is known is taken to run as root (`report`) or not (`trust`).");
    static final RuleOption<List<String>> SAFE_IMAGES = RuleOption.list(
            "safe-images",
            List.of(),
            "Further images that set an unprivileged user themselves, without tags; `*` stands for any text.");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("user-declared", Severity.WARNING, Family.USER, "An image that never says who it runs as")
                .because(
                        "Without `USER` a container runs as the user of the base image, nearly always root, and who breaks"
                                + " into it may do anything there. Say `USER` before the end of the final stage.")
                .example("""
                        FROM python:3.13-slim
                        COPY app.py /srv/
                        CMD ["python", "/srv/app.py"]
                        """, """
                        FROM python:3.13-slim
                        COPY app.py /srv/
                        USER 65532
                        CMD ["python", "/srv/app.py"]
                        """)
                .options(UNKNOWN_BASE, SAFE_IMAGES)
                .standsFor(Peer.SONAR, "S6471")
                .standsFor(Peer.TRIVY, "DS-0002")
                .standsFor(Peer.CHECKOV, "CKV_DOCKER_3")
                .standsFor(Peer.KICS, "fd54f200");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, RuleOptions options) {
        return file.finalStage().filter(stage -> declaresNoUser(stage.lineage())).stream()
                .flatMap(stage -> stage
                        .from()
                        .flatMap(from -> reason(file, stage, options)
                                .map(why -> Finding.at(from.image().span(), why)))
                        .stream());
    }

    /** ONBUILD counts: who writes it says what users of the image are to run as. */
    private static boolean declaresNoUser(List<Stage> lineage) {
        return lineage.stream()
                .allMatch(stage -> stage.withDeferred(User.class).findAny().isEmpty());
    }

    private static Optional<String> reason(DockerfileModel file, Stage stage, RuleOptions options) {
        Stage root = stage.root();
        if (root.base() instanceof Base.Scratch) {
            return holdsFilesOnly(stage.lineage())
                    ? Optional.empty()
                    : Optional.of(
                            "what is built on `scratch` runs as root; add a `USER` with a number, such as `USER 65532`");
        }
        return root.from().flatMap(from -> nameOfBase(file, root, from)).flatMap(name -> {
            String tag = root.image().map(ImageReference::tag).orElse("");
            return reason(stage, name, tag, options);
        });
    }

    private static Optional<String> reason(Stage stage, String name, String tag, RuleOptions options) {
        if (options.get(SAFE_IMAGES).stream().anyMatch(image -> new Glob(image).matches(name))) {
            return Optional.empty();
        }
        String image = tag.isEmpty() ? name : name + ":" + tag;
        return switch (KnownImages.startsAs(name, tag)) {
            case ROOT ->
                Optional.of("`%s` runs as root and no `USER` follows; switch to an unprivileged one".formatted(image));
            case UNPRIVILEGED -> Optional.empty();
            case UNPRIVILEGED_BY_ENTRYPOINT ->
                stage.inForce(Entrypoint.class)
                        .map(entrypoint ->
                                "`%s` starts as root and its entry point, which steps down, is replaced; add a `USER`"
                                        .formatted(image));
            case UNKNOWN ->
                options.get(UNKNOWN_BASE).equals("trust")
                        ? Optional.empty()
                        : Optional.of("`%s` may run as root and no `USER` follows; switch to an unprivileged one"
                                .formatted(image));
        };
    }

    /** A stage such as {@code FROM scratch AS export} is never started: it hands files out. */
    private static boolean holdsFilesOnly(List<Stage> lineage) {
        return has(lineage, Transfer.class) && !has(lineage, Cmd.class) && !has(lineage, Entrypoint.class);
    }

    private static boolean has(List<Stage> lineage, Class<?> type) {
        return lineage.stream()
                .anyMatch(stage -> stage.instructions(type).findAny().isPresent());
    }

    /** The name of the image, also if what stands there is none that Docker would take; empty if only the build knows it. */
    private static Optional<String> nameOfBase(DockerfileModel file, Stage root, From from) {
        return root.image()
                .map(ImageReference::publicName)
                .or(() -> file.imageText(from)
                        .filter(text -> text.equals(from.image().text())));
    }
}

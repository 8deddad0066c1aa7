package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.syntax.Add;
import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.Copy;
import dev.drydock.dockerfile.syntax.Dockerfile;
import dev.drydock.dockerfile.syntax.DockerfileParser;
import dev.drydock.dockerfile.syntax.Flag;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Onbuild;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.dockerfile.syntax.SyntaxProblem;
import dev.drydock.dockerfile.syntax.Transfer;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.text.ImageReference;
import dev.drydock.text.Platform;
import dev.drydock.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Dockerfile with its meaning. Immutable, but for what it computes when first asked; safe to share between threads. */
public final class DockerfileModel {
    private final Dockerfile syntax;
    private final List<Instruction> preamble;
    private final Variables globals;
    private final List<Stage> stages;
    private final StageNames names;
    private final Set<Stage> inFinalImage;
    private final Scripts scripts;
    private final Instructions instructions;
    private volatile @Nullable List<ContextSource> contextSources;

    private DockerfileModel(Dockerfile syntax) {
        var builder = new StageBuilder(syntax);
        this.syntax = syntax;
        this.instructions = new Instructions(Onbuild.withTriggers(syntax.instructions()));
        this.preamble = builder.preamble();
        this.globals = builder.globals();
        this.stages = builder.stages();
        this.names = builder.names();
        this.inFinalImage = finalStage().map(last -> Set.copyOf(last.lineage())).orElse(Set.of());
        this.scripts = new Scripts(syntax.source());
    }

    /** The model of a text; whatever it is, there is one. */
    public static DockerfileModel of(SourceText source) {
        return new DockerfileModel(DockerfileParser.parse(source));
    }

    public Dockerfile syntax() {
        return syntax;
    }

    public SourceText source() {
        return syntax.source();
    }

    /** All that Docker refuses: what can't be read, flags that are not there, and what can't be expanded. */
    public Stream<SyntaxProblem> problems() {
        return Stream.of(syntax.problems().stream(), syntax.flagProblems().stream(), Expansions.problems(this))
                .flatMap(Function.identity());
    }

    /** The ARGs before the first stage. */
    public Stream<Arg> globalArgs() {
        return preamble.stream().filter(Arg.class::isInstance).map(Arg.class::cast);
    }

    /** What holds before the first stage: what FROM may use. */
    public Variables globals() {
        return globals;
    }

    /** All stages, in order. */
    public List<Stage> stages() {
        return stages;
    }

    /** The stage that a build without {@code --target} makes: the last one. */
    public Optional<Stage> finalStage() {
        return stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
    }

    /** Whether the image of {@link #finalStage()} holds the layers of a stage: it is that one, or built on. */
    public boolean isInFinalImage(Stage stage) {
        return inFinalImage.contains(stage);
    }

    /** The stage that {@code --target} or a compose file means by a name, whatever its case, or a number. */
    public Optional<Stage> stage(String target) {
        int last = stages.size() - 1;
        return names.find(target, last).or(() -> byNumber(target, last));
    }

    /** All instructions of a type, those that ONBUILD defers included. */
    public <T> Stream<T> instructions(Class<T> type) {
        return instructions.of(type);
    }

    /**
     * The scripts of a RUN, CMD, ENTRYPOINT or HEALTHCHECK of a stage: one for most, more if here-documents hold further
     * ones, none where the shell in force is not of the Unix kind. An exec form is a script of one command.
     */
    public List<Script> scripts(Stage stage, Instruction instruction) {
        return scripts.of(instruction, stage.shellAt(instruction));
    }

    /** The scripts of the shell forms of an instruction of a stage, as the shell gets them; as {@link #scripts}. */
    public List<ShellText> shellTexts(Stage stage, Instruction instruction) {
        return scripts.texts(instruction, stage.shellAt(instruction));
    }

    /**
     * The scripts of all instructions, those that ONBUILD defers included, in the order of the file. In parallel each is
     * read by the thread that asks for it.
     */
    public Stream<PlacedScript> placedScripts() {
        record Place(Stage stage, Instruction instruction) {}
        List<Place> places = stages.stream()
                .flatMap(stage -> stage.withDeferred(Instruction.class)
                        .filter(Scripts::mayHold)
                        .map(instruction -> new Place(stage, instruction)))
                .toList();
        return places.stream()
                .mapMulti((place, each) -> scripts(place.stage(), place.instruction())
                        .forEach(script -> each.accept(new PlacedScript(place.stage(), place.instruction(), script))));
    }

    /** The scripts of the RUN instructions whose text passes a test; the others need not be read. */
    public Stream<PlacedScript> runScripts(Predicate<String> text) {
        return stages.stream()
                .flatMap(stage -> stage.withDeferred(Run.class)
                        .filter(run -> text.test(source().slice(run.span())))
                        .flatMap(run -> placedScripts(stage, run)));
    }

    private Stream<PlacedScript> placedScripts(Stage stage, Instruction instruction) {
        return scripts(stage, instruction).stream().map(script -> new PlacedScript(stage, instruction, script));
    }

    /**
     * The commands of an instruction at any depth, without wrappers such as {@code sudo} or {@code sh -c}. What follows
     * a place that the shell reader does not understand is not among them.
     */
    public Stream<Command> commands(Stage stage, Instruction instruction) {
        return scripts(stage, instruction).stream().flatMap(script -> script.effectiveCommands().stream());
    }

    /** The commands of all RUN instructions of a stage, deferred ones included. */
    public Stream<Command> runCommands(Stage stage) {
        return stage.withDeferred(Run.class).flatMap(run -> commands(stage, run));
    }

    /** The commands of all RUN instructions of the file, deferred ones included. */
    public Stream<Command> runCommands() {
        return stages.stream().flatMap(this::runCommands);
    }

    /** The image that a FROM names, with the defaults of ARGs filled in; empty if that can't be known or is no image. */
    public Optional<String> imageText(From from) {
        return globals.expand(from.image(), from.span().start());
    }

    /** The platform that a FROM is written for; empty if it leaves that to the build, or has a variable there. */
    public Optional<Platform> constantPlatform(From from) {
        return from.flag("platform")
                .map(Flag::value)
                .filter(word -> !word.text().contains("$"))
                .flatMap(word -> globals.expand(word, from.span().start()))
                .flatMap(Platform::parse);
    }

    /**
     * The platform that a stage is always built for, whatever the build asks for. A stage on an earlier one is for the
     * platform of that one: its own {@code --platform} has no effect.
     */
    public Optional<Platform> constantPlatform(Stage stage) {
        return stage.root().from().flatMap(this::constantPlatform);
    }

    /** Where the files of a COPY come from. */
    public Origin origin(Stage stage, Transfer transfer) {
        return transfer.statement()
                .flag("from")
                .map(Flag::value)
                .map(name -> origin(stage, name))
                .orElse(new Origin.Context());
    }

    /**
     * The files and folders of the build context that the stages take, as far as they can be known; neither downloads nor
     * what ONBUILD defers, which comes from the context of another build.
     */
    public Stream<ContextSource> contextSources() {
        List<ContextSource> known = contextSources;
        if (known == null) { // threads that meet here find the same
            known = stages.stream()
                    .flatMap(stage -> Stream.concat(stage.instructions(Copy.class), stage.instructions(Add.class))
                            .flatMap(transfer -> contextSources(stage, transfer)))
                    .toList();
            contextSources = known;
        }
        return known.stream();
    }

    private <T extends Instruction & Transfer> Stream<ContextSource> contextSources(Stage stage, T transfer) {
        if (!(origin(stage, transfer) instanceof Origin.Context)) {
            return Stream.empty();
        }
        return transfer.paths().stream()
                .flatMap(word -> stage
                        .expand(word)
                        .filter(path -> SourceKind.of(path).isInContext())
                        .map(path -> new ContextSource(transfer, word, path))
                        .stream());
    }

    /** What a {@code from} names in an instruction of {@code stage}: an earlier stage, or else an image. */
    public Origin origin(Stage stage, Word from) {
        String text = from.text();
        if (text.contains("$")) {
            return new Origin.Unknown();
        }
        Optional<Stage> named = names.find(text, stage.index()).or(() -> byNumber(text, stage.index()));
        if (named.isPresent()) {
            return named.get() == stage ? new Origin.Itself(stage) : new Origin.OfStage(named.get());
        }
        return ImageReference.parse(text).<Origin>map(Origin.OfImage::new).orElse(new Origin.Unknown());
    }

    /** The stage of a number up to {@code last}. */
    private Optional<Stage> byNumber(String text, int last) {
        boolean number = !text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && Integer.parseInt(text) <= last
                ? Optional.of(stages.get(Integer.parseInt(text)))
                : Optional.empty();
    }
}

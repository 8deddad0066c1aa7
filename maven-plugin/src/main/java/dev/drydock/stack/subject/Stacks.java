package dev.drydock.stack.subject;

import dev.drydock.compose.load.ComposeLoader;
import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.load.LoadOutcome;
import dev.drydock.compose.load.LoadProblem;
import dev.drydock.compose.load.LoadRequest;
import dev.drydock.console.Messages;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineConnector;
import dev.drydock.docker.RegistryLogins;
import dev.drydock.stack.subject.StackTrouble.Blame;
import dev.drydock.text.DiskFileTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;

/** Finds what a goal works with: the project of the files, and the engine. */
public final class Stacks {
    /** What stands for all profiles. */
    private static final String ANY_PROFILE = "*";

    private final EngineConnector connector;
    private final RegistryLogins logins;

    @Inject
    public Stacks(EngineConnector connector, RegistryLogins logins) {
        this.connector = connector;
        this.logins = logins;
    }

    /** Who we are to registries. */
    public RegistryLogins logins() {
        return logins;
    }

    /** Loads the project, and warns of what its author should know. */
    public ComposeProject project(LoadRequest request, Messages messages) throws StackTrouble {
        LoadOutcome outcome = load(request);
        outcome.warnings().forEach(warning -> messages.warn(warning.toString()));
        if (outcome instanceof LoadOutcome.Loaded loaded) {
            return loaded.project();
        }
        throw refused((LoadOutcome.Refused) outcome);
    }

    private static StackTrouble refused(LoadOutcome.Refused outcome) {
        return StackTrouble.of(
                Blame.STACK,
                outcome.errors().stream().map(LoadProblem::toString).toList());
    }

    /** Finds out which stack is meant. Its name is enough; without it there must be files. */
    public NamedStack named(LoadRequest request) throws StackTrouble {
        return named(request, request.profiles());
    }

    /** The same, with all that the files name, whatever profile it is in. */
    public NamedStack whole(LoadRequest request) throws StackTrouble {
        return named(request, List.of(ANY_PROFILE));
    }

    /** Whether there are files that say what a stack is. */
    public static boolean hasFiles(LoadRequest request) {
        return ComposeLoader.findsFiles(tree(request), request);
    }

    private static NamedStack named(LoadRequest request, List<String> profiles) throws StackTrouble {
        var all = new LoadRequest(
                request.directory(),
                request.files(),
                request.project(),
                profiles,
                request.envFiles(),
                List.of(),
                request.environment());
        Set<String> services = Set.copyOf(request.services());
        LoadOutcome outcome = load(all);
        if (outcome instanceof LoadOutcome.Loaded loaded) {
            return new NamedStack(loaded.project().name(), Optional.of(loaded.project()), services);
        }
        if (request.project().isEmpty()) {
            throw refused((LoadOutcome.Refused) outcome);
        }
        return new NamedStack(request.project(), Optional.empty(), services);
    }

    private static LoadOutcome load(LoadRequest request) {
        return ComposeLoader.load(tree(request), request);
    }

    private static DiskFileTree tree(LoadRequest request) {
        return new DiskFileTree(Path.of(request.directory()));
    }

    /** Begins to connect to an engine; the caller closes what comes of it. */
    public Opening opening(EndpointRequest request) {
        return Opening.of(() -> connector.connect(request));
    }

    /** An engine, which the caller closes. */
    public Engine engine(EndpointRequest request) throws StackTrouble {
        return Opening.engine(connector.connect(request));
    }
}

package dev.drydock.stack;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.console.Messages;
import dev.drydock.docker.Container;
import dev.drydock.docker.Containers.Removal;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.stack.ProjectRun.View;
import dev.drydock.stack.logs.Follower;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Planner;
import dev.drydock.stack.plan.Wanted;
import dev.drydock.stack.spec.BuildOptions;
import dev.drydock.stack.spec.OneOff;
import dev.drydock.stack.subject.Interruption;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import dev.drydock.stack.subject.Stacks;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.inject.Inject;

/** Runs a command in a container of its own, as {@code docker compose run} does. */
public final class OneOffService {
    private static final int SLUG_BYTES = 32;

    private final Stacks stacks;

    @Inject
    public OneOffService(Stacks stacks) {
        this.stacks = stacks;
    }

    /**
     * Starts what the service needs, waits for it, runs the command and shows what it writes, without secrets. If the run
     * is interrupted the container goes.
     *
     * @return the exit code; 0 if nobody waits for the end
     */
    public int run(OneOffRequest request, Messages messages) throws StackTrouble {
        UpRequest up = request.up();
        if (request.service().isEmpty()) {
            throw StackTrouble.of(
                    Blame.STACK, List.of("Say where and what: `-Dstack.service=db -Dstack.command='ls /data'`"));
        }
        ComposeProject project = stacks.project(up.stack().files(), messages);
        var interrupted = new AtomicBoolean();
        var interruption = new Interruption(() -> interrupted.set(true)); // ends when the container is gone
        try (Engine engine = stacks.engine(up.stack().engine())) {
            var projectRun = new ProjectRun(engine, project, up, stacks.logins(), BuildOptions.NONE, messages);
            return new Run(request, messages, project, engine, projectRun, interrupted).run();
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        } finally {
            interruption.close();
        }
    }

    /** One of them. */
    private record Run(
            OneOffRequest request,
            Messages messages,
            ComposeProject project,
            Engine engine,
            ProjectRun projectRun,
            AtomicBoolean interrupted) {
        int run() throws StackTrouble {
            OneOff oneOff = oneOff();
            String name = oneOff.name(project.name(), request.service());
            boolean alone = request.options().alone();
            Set<String> own = Set.of(request.service());
            View view = projectRun.prepared(alone ? own : projectRun.services());
            Wanted wanted = alone ? view.wanted().only(own) : view.wanted();
            Plan plan = Planner.oneOff(wanted, view.observed(), request.service(), name);
            plan.notices().forEach(messages::warn);
            ProjectRun.refuse(plan.problems());
            ProjectRun.refuse(new PortGuard(engine, project, new Listeners(Path.of("/proc")))
                    .taken(plan, request.options().publishes() ? "" : request.service()));
            if (request.up().dryRun()) {
                messages.info("What would be done:\n" + plan.print());
                return 0;
            }
            projectRun.carryOut(plan, view, Optional.of(oneOff));
            return request.options().detached() ? detached(name) : followed(name);
        }

        private int detached(String name) {
            messages.info("Container " + name + " goes on; `docker logs " + name + "` shows what it writes");
            return 0;
        }

        private int followed(String name) throws StackTrouble {
            Container container = engine.containers()
                    .find(name)
                    .orElseThrow(() -> StackTrouble.of(Blame.SURROUNDINGS, List.of("Container " + name + " is gone")));
            try {
                int code = new Follower(engine, messages).follow(container, "", Instant.EPOCH);
                messages.info("Container " + name + " ended with " + code);
                return code;
            } finally {
                if (request.options().removes() || interrupted.get()) {
                    engine.containers().remove(container.id(), Removal.FORCED_WITH_VOLUMES);
                }
            }
        }

        private OneOff oneOff() throws StackTrouble {
            byte[] slug = new byte[SLUG_BYTES];
            new SecureRandom().nextBytes(slug);
            return new OneOff(
                    HexFormat.of().formatHex(slug),
                    request.commandWords(),
                    Optional.of(request.entrypointWords()).filter(words -> !words.isEmpty()),
                    request.user(),
                    request.folder(),
                    request.environment(),
                    request.mounts(),
                    request.options().publishes(),
                    request.options().answers());
        }
    }
}

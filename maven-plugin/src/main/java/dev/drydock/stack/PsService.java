package dev.drydock.stack;

import dev.drydock.console.Messages;
import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.stack.progress.JsonText;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import dev.drydock.stack.subject.Stacks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** Lists the containers of a stack. */
public final class PsService {
    private static final List<String> COLUMNS = List.of("NAME", "SERVICE", "STATE", "PORTS");

    private final Stacks stacks;

    @Inject
    public PsService(Stacks stacks) {
        this.stacks = stacks;
    }

    /**
     * Shows them.
     *
     * @param format {@code table}, or {@code json} for one object a line
     */
    public void list(StackRequest request, String format, Messages messages) throws StackTrouble {
        if (!format.equals("table") && !format.equals("json")) {
            throw StackTrouble.of(
                    Blame.STACK, List.of("stack.format: `" + format + "` is not known; write `table` or `json`"));
        }
        NamedStack stack = stacks.named(request.files());
        try (Engine engine = stacks.engine(request.engine())) {
            stack.refuseUnknown(engine);
            List<Container> containers = stack.containers(engine);
            if (format.equals("json")) {
                containers.forEach(container -> messages.info(JsonText.of(object(container))));
            } else if (containers.isEmpty()) {
                messages.info("Stack " + stack.name() + " has no containers");
            } else {
                table(containers).forEach(messages::info);
            }
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        }
    }

    private static Map<String, Object> object(Container container) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ID", container.id());
        object.put("Name", container.name());
        object.put("Service", NamedStack.service(container));
        object.put("Image", container.image());
        object.put("State", container.status().name().toLowerCase(Locale.ROOT));
        object.put("Health", container.health() == Container.Health.NONE ? "" : health(container));
        object.put("ExitCode", container.exitCode());
        object.put(
                "Publishers",
                container.ports().stream()
                        .map(port -> Map.of(
                                "URL", port.hostAddress(),
                                "TargetPort", port.containerPort(),
                                "PublishedPort", port.hostPort(),
                                "Protocol", port.protocol()))
                        .toList());
        return object;
    }

    private static List<String> table(List<Container> containers) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS);
        for (Container container : containers) {
            rows.add(List.of(container.name(), NamedStack.service(container), state(container), ports(container)));
        }
        int[] widths = new int[COLUMNS.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }

    private static String state(Container container) {
        String status = container.status().name().toLowerCase(Locale.ROOT);
        return switch (container.status()) {
            case EXITED -> status + " (" + container.exitCode() + ")";
            case RUNNING ->
                container.health() == Container.Health.NONE ? status : status + " (" + health(container) + ")";
            case CREATED, PAUSED, RESTARTING, REMOVING, DEAD -> status;
        };
    }

    private static String health(Container container) {
        return container.health().name().toLowerCase(Locale.ROOT);
    }

    private static String ports(Container container) {
        return container.ports().stream()
                .map(port -> (port.hostAddress().contains(":") ? "[" + port.hostAddress() + "]" : port.hostAddress())
                        + ":" + port.hostPort() + "->" + port.containerPort() + "/" + port.protocol())
                .collect(Collectors.joining(", "));
    }
}

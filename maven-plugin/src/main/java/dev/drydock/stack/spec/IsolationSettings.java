package dev.drydock.stack.spec;

import dev.drydock.compose.model.Section;
import dev.drydock.compose.model.Service;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Setting;
import java.util.ArrayList;
import java.util.List;

/** What a container may do and what it shares with the host or with others. */
final class IsolationSettings {
    private static final String SERVICE = "service:";
    private static final String SECCOMP = "seccomp";

    private IsolationSettings() {}

    static void apply(Service service, Surroundings surroundings, ContainerSpec.Builder container) {
        Section said = service.section();
        Values.flag(container, Setting.READ_ONLY, said, "read_only");
        Values.flag(container, Setting.PRIVILEGED, said, "privileged");
        Values.set(container, Setting.CAPABILITIES_ADDED, Values.list(said, "cap_add"));
        Values.set(container, Setting.CAPABILITIES_DROPPED, Values.list(said, "cap_drop"));
        Values.set(container, Setting.GROUPS, Values.list(said, "group_add"));
        securityOptions(Values.list(said, "security_opt"), surroundings, container);
        Values.set(container, Setting.SYSCTLS, Values.texts(said, "sysctls"));
        Values.set(container, Setting.RUNTIME, said, "runtime");
        Values.set(container, Setting.ISOLATION, said, "isolation");
        Values.set(container, Setting.UTS_NAMESPACE, said, "uts");
        Values.set(container, Setting.USER_NAMESPACE, said, "userns_mode");
        Values.set(container, Setting.CGROUP_NAMESPACE, said, "cgroup");
        namespace(said, "pid", Setting.PID_NAMESPACE, surroundings, container);
        namespace(said, "ipc", Setting.IPC_NAMESPACE, surroundings, container);
    }

    /** A namespace of the host, of a container, or of the first container of a service. */
    static void namespace(
            Section said,
            String key,
            Setting<String> setting,
            Surroundings surroundings,
            ContainerSpec.Builder container) {
        Values.given(said, key)
                .ifPresent(mode -> container.set(
                        setting,
                        mode.startsWith(SERVICE)
                                ? "container:" + surroundings.containerOf().apply(mode.substring(SERVICE.length()))
                                : mode));
    }

    /** The engine wants the text of a profile, not its path; unhidden system paths are a setting of their own to it. */
    private static void securityOptions(
            List<String> options, Surroundings surroundings, ContainerSpec.Builder container) {
        var sent = new ArrayList<String>();
        for (String option : options) {
            String[] parts = option.split("[=:]", 2);
            if (option.equals("systempaths=unconfined") || option.equals("systempaths:unconfined")) {
                container.set(Setting.MASKED_PATHS, List.of());
                container.set(Setting.READ_ONLY_PATHS, List.of());
            } else if (parts.length == 2 && parts[0].equals(SECCOMP) && isPath(parts[1])) {
                sent.add(SECCOMP + "=" + surroundings.seccompProfile().apply(parts[1]));
            } else {
                sent.add(parts.length == 2 ? parts[0] + "=" + parts[1] : option);
            }
        }
        Values.set(container, Setting.SECURITY_OPTIONS, sent);
    }

    private static boolean isPath(String profile) {
        return !profile.equals("unconfined") && !profile.equals("builtin") && !profile.startsWith("{");
    }
}

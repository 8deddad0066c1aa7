package dev.drydock.stack.plan;

import dev.drydock.stack.plan.Need.Condition;
import java.util.List;
import java.util.Map;

/** One thing to do, by one call to the engine. */
public sealed interface Step {
    /** In words, as an order. */
    String text();

    /** Gets an image from its registry. */
    record PullImage(String image, String platform) implements Step {
        @Override
        public String text() {
            return "pull image " + image;
        }
    }

    /** Builds the image of a service. */
    record BuildImage(String service, String image) implements Step {
        @Override
        public String text() {
            return "build image " + image;
        }
    }

    /** Sends an image to its registry. */
    record PushImage(String image) implements Step {
        @Override
        public String text() {
            return "push image " + image;
        }
    }

    /** Gives an image that the engine has a name, which another may have had. */
    record TagImage(String image, String name) implements Step {
        @Override
        public String text() {
            return "tag image " + name;
        }
    }

    record CreateNetwork(String key, String name) implements Step {
        @Override
        public String text() {
            return "create network " + name;
        }
    }

    record RemoveNetwork(String name) implements Step {
        @Override
        public String text() {
            return "remove network " + name;
        }
    }

    record CreateVolume(String key, String name) implements Step {
        @Override
        public String text() {
            return "create volume " + name;
        }
    }

    record RemoveVolume(String name) implements Step {
        @Override
        public String text() {
            return "remove volume " + name;
        }
    }

    /**
     * Makes a container of a service.
     *
     * @param replaced the container whose place it takes, or empty
     * @param volumes that it gets from that one: name by path
     */
    record CreateContainer(String service, int number, String name, String replaced, Map<String, String> volumes)
            implements Step {
        public CreateContainer {
            volumes = Map.copyOf(volumes);
        }

        @Override
        public String text() {
            return "create container " + name;
        }
    }

    /** Writes the files of a service into its container. */
    record WriteFiles(String service, ContainerRef container) implements Step {
        @Override
        public String text() {
            return "write files into " + container;
        }
    }

    record StartContainer(String service, ContainerRef container) implements Step {
        @Override
        public String text() {
            return "start container " + container;
        }
    }

    record UnpauseContainer(String service, ContainerRef container) implements Step {
        @Override
        public String text() {
            return "unpause container " + container;
        }
    }

    record StopContainer(String service, ContainerRef container) implements Step {
        @Override
        public String text() {
            return "stop container " + container;
        }
    }

    /** Keeps what a container has written, as its log goes with it. */
    record SaveLog(String service, ContainerRef container) implements Step {
        @Override
        public String text() {
            return "save log of container " + container;
        }
    }

    /**
     * Removes a container.
     *
     * @param anonymousVolumes whether its anonymous volumes go with it
     */
    record RemoveContainer(String service, ContainerRef container, boolean anonymousVolumes) implements Step {
        @Override
        public String text() {
            return "remove container " + container + (anonymousVolumes ? " with its anonymous volumes" : "");
        }
    }

    record RenameContainer(ContainerRef container, String name) implements Step {
        @Override
        public String text() {
            return "rename container " + container + " to " + name;
        }
    }

    /**
     * Waits until the containers of a service are in a condition.
     *
     * @param optional whether the rest goes on if it never comes
     */
    record Await(String service, Condition condition, boolean optional, List<ContainerRef> containers) implements Step {
        public Await {
            containers = List.copyOf(containers);
        }

        @Override
        public String text() {
            return (optional ? "await, if possible, " : "await ") + service + " " + condition;
        }
    }
}

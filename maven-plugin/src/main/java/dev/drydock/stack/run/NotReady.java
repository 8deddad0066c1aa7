package dev.drydock.stack.run;

/** A service that did not get into the condition that was waited for. */
public final class NotReady extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String service;
    private final String container;

    /**
     * Says what happened.
     *
     * @param container that it happened to
     * @param what as the end of a sentence about the container
     */
    public NotReady(String service, String container, String what) {
        super(what);
        this.service = service;
        this.container = container;
    }

    public String service() {
        return service;
    }

    public String container() {
        return container;
    }
}

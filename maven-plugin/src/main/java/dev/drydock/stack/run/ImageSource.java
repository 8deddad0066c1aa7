package dev.drydock.stack.run;

/** Makes the images that a project builds. */
public interface ImageSource {
    /**
     * Builds the image of a service, and returns when the engine has it.
     *
     * @throws BuildFailure if it can't be built
     */
    void build(String service);
}

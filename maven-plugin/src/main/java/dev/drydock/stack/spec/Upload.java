package dev.drydock.stack.spec;

/**
 * A file that is put into a container before it starts: a secret or config whose content no file of the host holds. So
 * it stands neither in labels nor in the environment nor in the command line.
 *
 * @param path absolute, in the container
 * @param content what it holds; may be a secret
 * @param uid of its owner
 * @param gid of its group
 * @param mode permissions, such as 0444
 */
public record Upload(String path, String content, int uid, int gid, int mode) {
    /** Path and permissions only: the content may be a secret. */
    @Override
    public String toString() {
        return path + " " + Integer.toOctalString(mode);
    }
}

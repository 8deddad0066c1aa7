package dev.drydock.image.model;

import dev.drydock.text.ImageReference;

/** Names that images are given. */
public final class ImageName {
    private static final String NEWEST = "latest";

    private ImageName() {}

    /** Reads a name that a user gives. */
    public static ImageReference of(String name) throws Unbuildable {
        var parsed = ImageReference.parse(name);
        if (parsed.isEmpty()) {
            String fault = ImageReference.fault(name).orElse("it is none");
            throw Unbuildable.asAsked("`" + name + "` is no name of an image: " + fault);
        }
        return parsed.get();
    }

    /** Reads a name for an image that is to be made. */
    public static ImageReference target(String name) throws Unbuildable {
        ImageReference target = of(name);
        if (!target.digest().isEmpty()) {
            throw Unbuildable.asAsked("`" + name + "` names a digest, which only the finished image has; name a tag");
        }
        return target;
    }

    /** Its tag; where it has none, the one that is meant then. */
    public static String tag(ImageReference image) {
        return image.tag().isEmpty() ? NEWEST : image.tag();
    }

    /** With its tag, else as people write it. */
    public static String tagged(ImageReference image, String tag) {
        return image.familiarName() + ":" + tag;
    }

    /** With its host. */
    public static String qualified(ImageReference image, String tag) {
        return image.name() + ":" + tag;
    }
}

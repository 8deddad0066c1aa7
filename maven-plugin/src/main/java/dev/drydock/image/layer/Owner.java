package dev.drydock.image.layer;

/** Who owns a file, by numbers: names mean nothing outside of one image. */
public record Owner(int user, int group) {
    public static final Owner ROOT = new Owner(0, 0);
}

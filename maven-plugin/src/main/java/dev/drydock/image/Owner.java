package dev.drydock.image;

/** Who owns a file, by numbers: names mean nothing outside of one image. */
public record Owner(int user, int group) {
    public static final Owner ROOT = new Owner(0, 0);
}

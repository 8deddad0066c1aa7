package dev.drydock.docker;

import java.nio.file.Path;

/**
 * How a connection is secured. The folder holds {@code ca.pem} (without it the authorities of Java are trusted) and, if
 * the engine asks who we are, {@code cert.pem} and {@code key.pem}.
 *
 * @param folder where the three files are; files that are missing are not used
 * @param verified whether the engine must prove who it is
 */
public record Tls(Path folder, boolean verified) {}

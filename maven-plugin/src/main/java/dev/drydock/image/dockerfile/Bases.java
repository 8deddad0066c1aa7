package dev.drydock.image.dockerfile;

import java.io.IOException;

/** The images that stages build on and copy from. */
interface Bases {
    /** Nothing, for the platform of the engine. */
    BaseFacts scratch();

    /** An image, which is got if it is not there. */
    BaseFacts find(String name) throws IOException, NotOurs;
}

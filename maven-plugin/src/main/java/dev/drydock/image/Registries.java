package dev.drydock.image;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Opens the way to registries. */
public interface Registries {
    /**
     * How registries are spoken with.
     *
     * @param logins by host; others come from Docker's configuration
     * @param dockerConfig Docker's {@code config.json}, there or not
     * @param insecure whether http and unknown certificates will do; on this machine itself they always do
     * @param passwordsOverHttp whether passwords are sent to such
     * @param offline whether nothing is asked of the network
     */
    record Access(List<Login> logins, Path dockerConfig, boolean insecure, boolean passwordsOverHttp, boolean offline) {
        public Access {
            logins = List.copyOf(logins);
        }
    }

    /** Who we are to a registry; never shown. */
    record Login(String host, String user, String password) {
        @Override
        public String toString() {
            return "login at " + host;
        }
    }

    /**
     * Nothing is sent by this itself.
     *
     * @param warnings hears what a user ought to know
     */
    Registry open(Access access, Consumer<String> warnings);

    /** The classes of a folder that have a {@code main} method. */
    List<String> mainClasses(Path classes);
}

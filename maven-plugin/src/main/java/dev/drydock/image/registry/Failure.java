package dev.drydock.image.registry;

import com.google.cloud.tools.jib.api.RegistryUnauthorizedException;
import com.google.cloud.tools.jib.registry.RegistryCredentialsNotSentException;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.text.ImageReference;
import java.net.ConnectException;
import java.net.UnknownHostException;

/** Says in one line why a registry did not do as asked, and what to do. */
final class Failure {
    private Failure() {}

    static Unbuildable of(String what, Exception why, ImageReference image) {
        return Unbuildable.here(what + ": " + reason(why, image), why);
    }

    static String reason(Exception why, ImageReference image) {
        if (why instanceof RegistryCredentialsNotSentException) {
            return "the registry " + image.host()
                    + " wants a password and speaks plain http; `-Dstack.image.sendCredentialsOverHttp` allows that";
        }
        if (why instanceof RegistryUnauthorizedException) {
            return "the registry " + image.host() + " refuses this login; log in with `docker login " + image.host()
                    + "`, or name it as a server in settings.xml";
        }
        if (why instanceof UnknownHostException) {
            return "the registry " + image.host() + " is not known";
        }
        if (why instanceof ConnectException) {
            return "the registry " + image.host() + " does not answer";
        }
        String message = String.valueOf(why.getMessage()).lines().findFirst().orElse("");
        return message.isEmpty() ? why.getClass().getSimpleName() : message;
    }
}

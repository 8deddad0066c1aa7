package dev.drydock.docker.engine;

import dev.drydock.docker.BuildRequest;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.Image;
import dev.drydock.docker.Images;
import dev.drydock.docker.ProgressListener;
import dev.drydock.docker.RegistryLogin;
import dev.drydock.docker.Ulimit;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Images by the engine's HTTP API. */
final class HttpImages implements Images {
    private static final Target IMAGES = Target.of("/images");
    private static final String LOGIN = "X-Registry-Auth";
    private static final String LOGINS = "X-Registry-Config";

    private static final Pattern WANTS_LOGIN =
            Pattern.compile("no basic auth credentials|unauthorized|authentication required|access denied");

    private final Http http;

    HttpImages(Http http) {
        this.http = http;
    }

    @Override
    public Optional<Image> find(String image) {
        return Found.orNothing(() -> http.get(IMAGES.part(image).part("json"))).map(Image::new);
    }

    @Override
    public void pull(String image, String platform, RegistryLogin login, ProgressListener progress) {
        var name = ImageName.of(image);
        Target target = Target.of("/images/create")
                .query("fromImage", name.repository())
                .query("tag", name.version())
                .queryText("platform", platform);
        transfer(image, "pulled", target, login, progress);
    }

    @Override
    public void push(String image, RegistryLogin login, ProgressListener progress) {
        var name = ImageName.of(image);
        Target target = IMAGES.part(name.repository()).part("push").query("tag", name.version());
        transfer(image, "pushed", target, login, progress);
    }

    @Override
    public String build(
            BuildRequest request, InputStream context, List<RegistryLogin> logins, ProgressListener progress) {
        Target target = Target.of("/build")
                .query("dockerfile", request.dockerfile())
                .query("buildargs", Json.text(request.arguments()))
                .query("labels", Json.text(request.labels()))
                .query("nocache", request.noCache())
                .query("pull", request.pull())
                .query("rm", true)
                .query("forcerm", true)
                .queryText("remote", request.remote())
                .queryText("target", request.target())
                .queryText("networkmode", request.network())
                .queryText("platform", request.platform())
                .queryText("extrahosts", String.join(",", request.extraHosts()));
        for (String tag : request.tags()) {
            target = target.query("t", tag);
        }
        if (!request.cacheFrom().isEmpty()) {
            target = target.query("cachefrom", Json.text(request.cacheFrom()));
        }
        if (request.shmSize() > 0) {
            target = target.query("shmsize", request.shmSize());
        }
        if (!request.ulimits().isEmpty()) {
            target = target.query(
                    "ulimits",
                    Json.text(request.ulimits().stream().map(Ulimit::json).toList()));
        }
        var byServer = new TreeMap<String, Object>();
        logins.forEach(login -> byServer.put(login.server(), fields(login)));
        return read(http.openPost(target, LOGINS, encoded(byServer), context), new ProgressStream(progress))
                .imageId();
    }

    @Override
    public void load(InputStream archive, ProgressListener progress) {
        read(http.openPost(Target.of("/images/load").query("quiet", true), archive), new ProgressStream(progress));
    }

    @Override
    public void save(String image, OutputStream archive) {
        http.read(
                http.open(IMAGES.part(image).part("get")),
                answer -> answer.stream().transferTo(archive));
    }

    @Override
    public void tag(String image, String name) {
        var parts = ImageName.of(name);
        http.post(
                IMAGES.part(image).part("tag").query("repo", parts.repository()).query("tag", parts.version()));
    }

    @Override
    public boolean remove(String image) {
        return Found.wasThere(() -> http.delete(IMAGES.part(image)));
    }

    /** What an engine says of a registry that fails often lacks the image. */
    private void transfer(String image, String done, Target target, RegistryLogin login, ProgressListener progress) {
        try {
            read(http.openPost(target, LOGIN, credentials(login)), new ProgressStream(progress));
        } catch (EngineFailure failure) {
            String message = "`" + image + "` can't be " + done + ": " + failure.getMessage();
            if (WANTS_LOGIN.matcher(message).find()) {
                message += "; `docker login` with the registry's host logs in";
            }
            throw new EngineFailure(failure.reason(), message, failure);
        }
    }

    /** A pull, push or build answers that all is well and fails in the stream. */
    private ProgressStream read(Answer answer, ProgressStream progress) {
        http.read(answer, open -> {
            Json.each(open.stream(), progress::item);
            return true;
        });
        progress.end();
        return progress;
    }

    /** The header must be there even if there is nothing to say. */
    private static String credentials(RegistryLogin login) {
        return encoded(fields(login));
    }

    private static String encoded(Map<String, Object> fields) {
        return Base64.getUrlEncoder().encodeToString(Json.bytes(fields));
    }

    private static Map<String, Object> fields(RegistryLogin login) {
        var fields = new TreeMap<String, Object>();
        if (!login.password().isEmpty()) {
            fields.put("serveraddress", login.server());
            if (login.user().isEmpty()) {
                fields.put("identitytoken", login.password());
            } else {
                fields.put("username", login.user());
                fields.put("password", login.password());
            }
        }
        return fields;
    }
}

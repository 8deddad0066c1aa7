package dev.drydock.maven;

import dev.drydock.compose.load.LoadRequest;
import dev.drydock.image.ImageLocker;
import dev.drydock.image.ImageLocker.Locked;
import dev.drydock.image.ImageLocker.Named;
import dev.drydock.image.ImageLocker.Outcome;
import dev.drydock.image.ImageLocker.Refused;
import dev.drydock.image.base.Registries;
import dev.drydock.image.model.Platform;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.maven.image.FromBlock;
import dev.drydock.maven.image.ImageBlocks;
import dev.drydock.maven.image.ImageModule;
import dev.drydock.maven.image.Misread;
import dev.drydock.maven.image.ToBlock;
import dev.drydock.stack.ServiceImages;
import dev.drydock.stack.ServiceImages.ServiceImage;
import dev.drydock.stack.subject.StackTrouble;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Looks up which digests the module's base and the images of the compose file's services have today and writes them to
 * <code>images.lock</code>, which builds and <code>stack:up</code> then follow. Services of all profiles count; what is built
 * here, named by its digest or never pulled is left out.
 *
 * @since 0.1.0
 */
@Mojo(name = "image-lock", threadSafe = true, requiresProject = false)
public final class ImageLockMojo extends ImageGoal {
    private final ImageLocker images;
    private final ServiceImages services;

    /** What the image builds upon. */
    @Parameter
    private FromBlock from = new FromBlock();

    /** Images to look up beside the base and those of services. */
    @Parameter(property = "stack.image.lock")
    private @Nullable List<String> others;

    /** Folder to start from: where compose files are looked for, here and then upwards. */
    @Parameter(property = "stack.projectDirectory", defaultValue = "${basedir}", required = true)
    private File projectDirectory;

    /** Compose files, each laid over those before it; by default as for <code>stack:up</code>. */
    @Parameter(property = "stack.files")
    private @Nullable List<String> files;

    /** Files of variables, a later one over an earlier one; by default <code>.env</code>. */
    @Parameter(property = "stack.envFiles")
    private @Nullable List<String> envFiles;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    ImageLockMojo(ImageLocker images, ServiceImages services, ImageModules modules, RegistrySettings registries) {
        super(modules, registries);
        this.images = images;
        this.services = services;
    }

    @Override
    void work(ImageModule module) throws IOException, Misread, MojoExecutionException, MojoFailureException {
        Outcome outcome = outcome(module);
        if (outcome instanceof Refused refused) {
            throw refusal(refused.fault(), refused.message());
        }
        List<String> lines = ((Locked) outcome).lines();
        lines.forEach(getLog()::info);
        if (lines.isEmpty()) {
            getLog().info("There is no image to look up: neither a base nor a service that takes one from a registry;"
                    + " name one with `-Dstack.image.from=`");
        }
    }

    private Outcome outcome(ImageModule module) throws IOException, Misread {
        var blocks = ImageBlocks.of(leaves(), from, new ToBlock());
        var today = LocalDate.ofInstant(session().getStartTime().toInstant(), ZoneOffset.UTC);
        try {
            Optional<String> base = blocks.base(module);
            Registries.Access access = base.isEmpty() ? access() : blocks.reading(access(), base.get());
            var names = new LinkedHashMap<String, Set<Platform>>();
            base.ifPresent(name -> names.put(name, new HashSet<>()));
            StackGoal.words(others).forEach(name -> names.put(name, new HashSet<>()));
            for (Set<Platform> platforms : names.values()) {
                platforms.addAll(blocks.platforms());
            }
            Set<String> asked = Set.copyOf(names.keySet());
            addServices(names, module);
            List<Named> named = names.entrySet().stream()
                    .map(entry -> new Named(entry.getKey(), entry.getValue()))
                    .toList();
            Outcome outcome = images.lock(new ImageLocker.Request(named, lockFile(), access, today), getLog()::warn);
            names.keySet().removeAll(asked);
            return outcome instanceof Refused refused ? advised(refused, names.keySet()) : outcome;
        } catch (Unbuildable why) {
            return new Refused(why.fault(), String.valueOf(why.getMessage()));
        } catch (StackTrouble unreadable) {
            unreadable.details().forEach(getLog()::error);
            return new Refused(Unbuildable.Fault.REQUEST, String.valueOf(unreadable.getMessage()));
        }
    }

    /** A service may run what is only on this machine. */
    private static Refused advised(Refused refused, Set<String> ofServices) {
        boolean service =
                ofServices.stream().anyMatch(image -> refused.message().contains("`" + image + "`"));
        return service
                ? new Refused(
                        refused.fault(),
                        refused.message() + "; a service whose image is in no registry says so by `pull_policy: never`")
                : refused;
    }

    /** Each compose file is read for one module only, whichever others lie below it. */
    private void addServices(Map<String, Set<Platform>> names, ImageModule module) throws StackTrouble, Unbuildable {
        var request = new LoadRequest(
                StackGoal.path(projectDirectory),
                StackGoal.words(files),
                "",
                List.of(),
                StackGoal.words(envFiles),
                List.of(),
                engine().environment());
        Optional<ServiceImages.Found> found = services.find(request)
                .filter(stack ->
                        project().isExecutionRoot() || Path.of(stack.folder()).equals(module.folder()));
        List<String> own = new ModuleImages(session())
                .all().stream().map(ModuleImages.Own::name).toList();
        for (ServiceImage image : found.map(ServiceImages.Found::images).orElse(List.of())) {
            if (!own.contains(image.name())) {
                Set<Platform> platforms = names.computeIfAbsent(image.name(), name -> new HashSet<>());
                if (!image.platform().isEmpty()) {
                    platforms.add(Platform.of(image.platform()));
                }
            }
        }
    }
}

package dev.drydock.maven;

import dev.drydock.image.ImageLocker;
import dev.drydock.image.ImageLocker.Locked;
import dev.drydock.image.ImageLocker.Named;
import dev.drydock.image.ImageLocker.Outcome;
import dev.drydock.image.ImageLocker.Refused;
import dev.drydock.image.Platform;
import dev.drydock.image.Registries;
import dev.drydock.image.Unbuildable;
import dev.drydock.maven.image.ContainerBlock;
import dev.drydock.maven.image.FromBlock;
import dev.drydock.maven.image.ImageBlocks;
import dev.drydock.maven.image.ImageModule;
import dev.drydock.maven.image.Misread;
import dev.drydock.maven.image.RuntimeBlock;
import dev.drydock.maven.image.ToBlock;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Looks up which digest the module's base has today and writes it to <code>images.lock</code>, which builds then follow.
 *
 * @since 0.1.0
 */
@Mojo(name = "image-lock", threadSafe = true, requiresProject = false)
public final class ImageLockMojo extends ImageGoal {
    private final ImageLocker images;

    /** What the image builds upon. */
    @Parameter
    private FromBlock from = new FromBlock();

    /** Images to look up beside the base. */
    @Parameter(property = "stack.image.lock")
    private @Nullable List<String> others;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    ImageLockMojo(ImageLocker images, ImageModules modules, RegistrySettings registries) {
        super(modules, registries);
        this.images = images;
    }

    @Override
    void work(ImageModule module) throws IOException, Misread, MojoExecutionException, MojoFailureException {
        var blocks =
                new ImageBlocks(leaves(), from, new ToBlock(), new ContainerBlock(), new RuntimeBlock(), List.of());
        Optional<String> base = blocks.base(module);
        List<String> more = others == null ? List.of() : others;
        List<String> names =
                Stream.concat(base.stream(), more.stream().map(String::strip)).toList();
        if (names.isEmpty()) {
            getLog().info("There is no base to look up; name one with `-Dstack.image.from=`");
            return;
        }
        Outcome outcome = outcome(blocks, base, names);
        if (outcome instanceof Refused refused) {
            throw refusal(refused.fault(), refused.message());
        }
        ((Locked) outcome).lines().forEach(getLog()::info);
    }

    private Outcome outcome(ImageBlocks blocks, Optional<String> base, List<String> names) throws IOException, Misread {
        var today = LocalDate.ofInstant(session().getStartTime().toInstant(), ZoneOffset.UTC);
        try {
            Registries.Access access = base.isEmpty() ? access() : blocks.reading(access(), base.get());
            Set<Platform> platforms = Set.copyOf(blocks.platforms());
            List<Named> named =
                    names.stream().map(name -> new Named(name, platforms)).toList();
            return images.lock(new ImageLocker.Request(named, lockFile(), access, today), getLog()::warn);
        } catch (Unbuildable why) {
            return new Refused(why.fault(), String.valueOf(why.getMessage()));
        }
    }
}

package dev.drydock.image.sbom;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURLBuilder;
import dev.drydock.image.sbom.Contents.Base;
import dev.drydock.image.sbom.Contents.Java;
import dev.drydock.image.sbom.Contents.LayerDigests;
import dev.drydock.image.sbom.Contents.Licence;
import dev.drydock.image.sbom.Contents.MavenArtifact;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.json.BomJsonGenerator;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.Property;
import org.cyclonedx.model.metadata.ToolInformation;
import org.cyclonedx.util.LicenseResolver;

/**
 * The bill of an image, as CycloneDX 1.6 in JSON. The same contents give the same bytes: it has no serial number, and the
 * time of the image.
 */
public record BillOfMaterials(Contents contents) {
    private static final String IMAGE = "image";
    private static final String OURS = "drydock:";

    /** Its text. */
    public String json() {
        var bom = new Bom();
        bom.setMetadata(metadata());
        List<Component> components = Stream.of(
                        contents.bases().stream().map(BillOfMaterials::base),
                        contents.runtimes().stream().map(BillOfMaterials::java),
                        contents.artifacts().stream().map(BillOfMaterials::artifact),
                        contents.layers().stream().map(BillOfMaterials::layer))
                .flatMap(each -> each)
                .toList();
        bom.setComponents(new ArrayList<>(components));
        var image = new Dependency(IMAGE);
        components.forEach(component -> image.addDependency(new Dependency(component.getBomRef())));
        bom.addDependency(image);
        try {
            return new BomJsonGenerator(bom, Version.VERSION_16).toJsonString();
        } catch (GeneratorException neverOfThese) {
            throw new IllegalStateException(neverOfThese);
        }
    }

    private Metadata metadata() {
        var metadata = new Metadata();
        metadata.setTimestamp(Date.from(contents.created()));
        var tools = new ToolInformation();
        tools.setComponents(List.of(component(Component.Type.APPLICATION, "tool", "drydock", "")));
        metadata.setToolChoice(tools);
        Component image = component(Component.Type.CONTAINER, IMAGE, contents.name(), contents.tag());
        if (!contents.digest().isEmpty()) {
            image.addProperty(property("image:digest", contents.digest()));
        }
        metadata.setComponent(image);
        return metadata;
    }

    private static Component base(Base base) {
        Component component =
                component(Component.Type.CONTAINER, "base-" + base.platform(), base.name(), base.digest());
        component.addProperty(property("base:platform", base.platform()));
        return component;
    }

    private static Component java(Java java) {
        Component component = component(Component.Type.PLATFORM, "java", "java", java.version());
        if (!java.vendor().isEmpty()) {
            component.setPublisher(java.vendor());
        }
        for (String module : java.modules()) {
            component.addComponent(component(Component.Type.LIBRARY, "java-" + module, module, java.version()));
        }
        return in(java.layer(), component);
    }

    private static Component artifact(MavenArtifact artifact) {
        String purl = purl(artifact);
        Component component = component(
                artifact.sha256().isEmpty() ? Component.Type.APPLICATION : Component.Type.LIBRARY,
                purl,
                artifact.name(),
                artifact.version());
        component.setGroup(artifact.group());
        component.setPurl(purl);
        if (!artifact.sha256().isEmpty()) {
            component.addHash(new Hash(Hash.Algorithm.SHA_256, artifact.sha256()));
        }
        if (!artifact.licences().isEmpty()) {
            component.setLicenses(licences(artifact.licences()));
        }
        return in(artifact.layer(), component);
    }

    private static Component layer(LayerDigests layer) {
        return in(layer, component(Component.Type.FILE, "layer-" + layer.digest(), layer.name(), ""));
    }

    private static Component component(Component.Type type, String reference, String name, String version) {
        var component = new Component();
        component.setType(type);
        component.setBomRef(reference);
        component.setName(name);
        if (!version.isEmpty()) {
            component.setVersion(version);
        }
        return component;
    }

    private static Component in(LayerDigests layer, Component component) {
        component.addProperty(property("layer:name", layer.name()));
        component.addProperty(property("layer:digest", layer.digest()));
        component.addProperty(property("layer:diffId", layer.diffId()));
        return component;
    }

    private static Property property(String name, String value) {
        var property = new Property();
        property.setName(OURS + name);
        property.setValue(value);
        return property;
    }

    /** By the SPDX id where the name is one that it is known by. */
    private static LicenseChoice licences(List<Licence> licences) {
        var choice = new LicenseChoice();
        for (Licence licence : licences) {
            LicenseChoice known = LicenseResolver.resolve(licence.name(), false);
            if (known != null
                    && known.getLicenses() != null
                    && known.getLicenses().size() == 1) {
                choice.addLicense(known.getLicenses().get(0));
            } else {
                var named = new License();
                named.setName(licence.name());
                if (!licence.url().isEmpty()) {
                    named.setUrl(licence.url());
                }
                choice.addLicense(named);
            }
        }
        return choice;
    }

    private static String purl(MavenArtifact artifact) {
        try {
            var builder = PackageURLBuilder.aPackageURL()
                    .withType("maven")
                    .withNamespace(artifact.group())
                    .withName(artifact.name())
                    .withVersion(artifact.version())
                    .withQualifier("type", artifact.type());
            if (!artifact.classifier().isEmpty()) {
                builder.withQualifier("classifier", artifact.classifier());
            }
            return builder.build().canonicalize();
        } catch (MalformedPackageURLException neverOfMaven) {
            throw new IllegalStateException(neverOfMaven);
        }
    }
}

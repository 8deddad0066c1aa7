package dev.drydock.rule;

/** The public linters whose rule ids users may write where they mean ours. */
public enum Peer {
    HADOLINT("hadolint"),
    BUILDKIT("BuildKit"),
    DCLINT("dclint"),
    SONAR("sonar"),
    TRIVY("trivy"),
    CHECKOV("checkov"),
    KICS("KICS");

    private final String label;

    Peer(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

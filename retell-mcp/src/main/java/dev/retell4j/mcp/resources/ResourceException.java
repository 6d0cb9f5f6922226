package dev.retell4j.mcp.resources;

/** Says why an address could not be read, in words for the reader; holds no secret. */
public final class ResourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean unknown;

    /**
     * Makes one.
     *
     * @param message what is wrong and what to do
     * @param unknown whether nothing has this address
     */
    public ResourceException(String message, boolean unknown) {
        super(message);
        this.unknown = unknown;
    }

    /**
     * Tells whether nothing has this address.
     *
     * @return false when reading failed for another reason
     */
    public boolean isUnknown() {
        return unknown;
    }
}

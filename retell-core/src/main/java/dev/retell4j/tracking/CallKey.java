package dev.retell4j.tracking;

/** A call of a workspace. */
record CallKey(String workspace, String callId) {}

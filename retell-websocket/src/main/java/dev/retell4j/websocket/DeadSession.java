package dev.retell4j.websocket;

/** Of a socket that was not taken. */
final class DeadSession implements CustomLlmSession {
    @Override
    public void onText(String text) {}

    @Override
    public void onBinary() {}

    @Override
    public void onTooLarge() {}

    @Override
    public void onClose(int code, String reason) {}

    @Override
    public void onError(Throwable cause) {}
}

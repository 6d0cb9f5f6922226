package dev.retell4j.webhooks;

import java.time.Duration;

/** Code of users that is to be run for a request, and what is answered when that goes well and when not. */
interface Job {
    /** Runs the code. */
    WebhookReply run() throws Exception;

    /** It was run in time. */
    void done(Duration duration);

    /** It threw something. */
    WebhookReply failed(Throwable cause);

    /** It took too long, and what it still does counts no more. */
    WebhookReply late(Duration deadline);

    /** There is no thread to run it. */
    WebhookReply rejected();
}

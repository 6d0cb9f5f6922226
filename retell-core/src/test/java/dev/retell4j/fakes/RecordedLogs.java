package dev.retell4j.fakes;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Keeps what is logged at any level while a test asks for it, and is silent otherwise. */
public final class RecordedLogs implements SLF4JServiceProvider {
    private static final List<Recording> RECORDINGS = new CopyOnWriteArrayList<>();

    private final ILoggerFactory loggers = RecordingLogger::new;
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    /** Begins to keep what is logged. */
    public static Recording record() {
        Recording recording = new Recording();
        RECORDINGS.add(recording);
        return recording;
    }

    /** What was logged since its start. */
    public static final class Recording implements AutoCloseable {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        private Recording() {}

        /** Returns level, logger, message and stack trace of each line. */
        public List<String> lines() {
            return lines;
        }

        @Override
        public void close() {
            RECORDINGS.remove(this);
        }
    }

    /** Returns an exception with its stack trace and all its causes. */
    public static String text(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return loggers;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}

    private static final class RecordingLogger extends LegacyAbstractLogger implements Logger {
        private static final long serialVersionUID = 1L;

        RecordingLogger(String name) {
            this.name = name;
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return RecordingLogger.class.getName();
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String pattern, Object[] arguments, Throwable failure) {
            if (!RECORDINGS.isEmpty()) {
                String line = level + " " + name + " "
                        + MessageFormatter.basicArrayFormat(pattern, arguments)
                        + (failure == null ? "" : "\n" + text(failure));
                RECORDINGS.forEach(recording -> recording.lines.add(line));
            }
        }

        @Override
        public boolean isTraceEnabled() {
            return !RECORDINGS.isEmpty();
        }

        @Override
        public boolean isDebugEnabled() {
            return !RECORDINGS.isEmpty();
        }

        @Override
        public boolean isInfoEnabled() {
            return !RECORDINGS.isEmpty();
        }

        @Override
        public boolean isWarnEnabled() {
            return !RECORDINGS.isEmpty();
        }

        @Override
        public boolean isErrorEnabled() {
            return !RECORDINGS.isEmpty();
        }
    }
}

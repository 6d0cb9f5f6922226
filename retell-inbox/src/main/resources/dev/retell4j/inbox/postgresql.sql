-- One row per event: for duplicates, order and retention. The body is kept apart, until the event is handled.
CREATE TABLE IF NOT EXISTS retell_inbox_event (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation_id VARCHAR(100) NOT NULL,
    event VARCHAR(100) NOT NULL,
    digest BYTEA NOT NULL,
    progress BIGINT,
    received_at TIMESTAMP WITH TIME ZONE NOT NULL,
    done_at TIMESTAMP WITH TIME ZONE,
    UNIQUE (conversation_id, event, digest)
) WITH (fillfactor = 70);

CREATE TABLE IF NOT EXISTS retell_inbox_body (
    id BIGINT PRIMARY KEY,
    body BYTEA NOT NULL
);

-- db-scheduler's table, with one execution per event that waits.
CREATE TABLE IF NOT EXISTS retell_inbox_task (
    task_name VARCHAR(100) NOT NULL,
    task_instance VARCHAR(100) NOT NULL,
    task_data BYTEA,
    execution_time TIMESTAMP WITH TIME ZONE NOT NULL,
    picked BOOLEAN NOT NULL,
    picked_by VARCHAR(50),
    last_success TIMESTAMP WITH TIME ZONE,
    last_failure TIMESTAMP WITH TIME ZONE,
    consecutive_failures INT,
    last_heartbeat TIMESTAMP WITH TIME ZONE,
    version BIGINT NOT NULL,
    PRIMARY KEY (task_name, task_instance)
) WITH (fillfactor = 50);

CREATE INDEX IF NOT EXISTS retell_inbox_task_due ON retell_inbox_task (execution_time);

CREATE TABLE IF NOT EXISTS retell_inbox_dead_letter (
    id BIGINT PRIMARY KEY,
    died_at TIMESTAMP WITH TIME ZONE NOT NULL,
    attempts INT NOT NULL,
    error TEXT NOT NULL
);

package dev.retell4j.webhooks.events;

/** Something that Retell told of. */
public interface WebhookEvent {}

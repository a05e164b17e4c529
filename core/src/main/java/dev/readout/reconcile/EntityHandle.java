package dev.readout.reconcile;

/**
 * Stands for one entity while reports are added: two local entities are one exactly when their handles are the same object.
 *
 * <p>A handle has no content and outlives additions; where entities fall together, the larger one keeps its handle.
 */
final class EntityHandle {}

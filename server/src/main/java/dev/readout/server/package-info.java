/**
 * The record over HTTP: what it holds, what changed, and reports taken in.
 *
 * <p>May import {@code article}, {@code read}, {@code record}, {@code history}, {@code store} and {@code export}. One table, {@link
 * dev.readout.server.Routes}, says what there is; the description in OpenAPI, the checks of every request and the page
 * of the documentation are made from it. Javalin and Jetty are known here alone.
 */
@NullMarked
package dev.readout.server;

import org.jspecify.annotations.NullMarked;

/** VK: comments on the wall of a community or person, and what others post there. */
@NullMarked
package dev.vidhuk.ingest.vk;

import org.jspecify.annotations.NullMarked;

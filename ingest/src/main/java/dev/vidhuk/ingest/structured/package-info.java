/** Reviews that a page describes for machines: schema.org in JSON-LD, microdata and RDFa Lite, and microformats. */
@NullMarked
package dev.vidhuk.ingest.structured;

import org.jspecify.annotations.NullMarked;

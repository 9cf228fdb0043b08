/** Networks in the form ONNX, which are run by ONNX Runtime: the only package that knows it. */
@NullMarked
package dev.vidhuk.processing.onnx;

import org.jspecify.annotations.NullMarked;

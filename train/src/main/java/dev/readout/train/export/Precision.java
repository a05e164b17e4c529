package dev.readout.train.export;

/** How the weights of the large products are kept. */
public enum Precision {
    /** 32-bit floats. */
    FP32,
    /** 8-bit integers, and so are what they are multiplied with, scaled anew for every window (dynamic quantisation). */
    INT8
}

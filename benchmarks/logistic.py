"""Logistic regression for the two linkers: few features, many pairs, a weight for each
pair.
"""

from __future__ import annotations

import numpy as np
from scipy.optimize import minimize


def fit(
    x: np.ndarray,
    y: np.ndarray,
    weight: np.ndarray,
    penalised: np.ndarray,
    penalty: float,
) -> np.ndarray:
    """Coefficients, shape (d,), of x, shape (n, d), for labels y: maximum likelihood
    with an L2 penalty.

    Newton's method within a trust region (scipy), on columns scaled to unit variance;
    columns that are not ``penalised`` are biases.
    """
    scale = x.std(axis=0)
    scale = np.where(penalised & (scale > 0), scale, 1)
    x = x / scale
    ridge = penalty * penalised + 1e-6

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = x @ w
        gradient = x.T @ (weight * (expit(z) - y)) + ridge * w
        return float(
            np.sum(weight * (np.logaddexp(0, z) - y * z)) + np.sum(ridge * w * w) / 2
        ), gradient

    def curvature(w: np.ndarray) -> np.ndarray:
        p = expit(x @ w)
        return np.asarray((x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(ridge))

    start = np.zeros(x.shape[1])
    found = minimize(
        loss,
        start,
        jac=True,
        hess=curvature,
        method="trust-exact",
        options={"gtol": 1e-2},
    )
    return np.asarray(found.x / scale)


def expit(z: np.ndarray) -> np.ndarray:
    return np.asarray(1 / (1 + np.exp(-np.clip(z, -500, 500))))

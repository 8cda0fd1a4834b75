"""casemgr leads an information manager through personal-information rights requests."""

__version__ = "0.2.0"

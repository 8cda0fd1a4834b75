"""Files of this computer that are to go into a case, looked at by a process of their own.

A file from outside may have been made to harm whoever reads it. So nothing here reads one in the
process that has the vault open but to pass its bytes on: what it is and what it carries is found
out by a child (``child``), which has little memory and time, can write no file and reach no
network, and knows nothing of the vault.
"""

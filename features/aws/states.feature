Feature: Creation requests over time
  A request starts in progress and ends once, as SUCCEEDED or FAILED.
  What one answer tells about a request is checked on each exchange of the run; here it is what several answers tell.

  Rule: A request moves forward, and rests when it has finished

    @AWS-FINISHED-STAYS
    Scenario Outline: A request that is <state> is the same when it is read again
      Given 16 known creation requests that are <state>
      When DescribeCreateAccountStatus is called again for each of them
      Then no finished creation request has changed

      Examples: finished
        | state     |
        | SUCCEEDED |
        | FAILED    |

    @AWS-FINISHED-STAYS
    Scenario Outline: A request that is <state> is the same a second later
      Given 3 known creation requests that are <state>
      When DescribeCreateAccountStatus is called again for each of them, a second after it was first seen
      Then no finished creation request has changed

      Examples: finished
        | state     |
        | SUCCEEDED |
        | FAILED    |

    @AWS-FORWARD
    Scenario Outline: A request that is <state> moves forward only
      Given 4 known creation requests that are <state>
      When DescribeCreateAccountStatus is called again for each of them
      Then each creation request has stayed as it was, or moved forward

      Examples: every state
        | state       |
        | IN_PROGRESS |
        | SUCCEEDED   |
        | FAILED      |

    @AWS-CONSTANT
    Scenario: What was asked for at the start never changes
      Given 4 known creation requests
      When DescribeCreateAccountStatus is called again for each of them
      Then the constant members of each creation request are the same

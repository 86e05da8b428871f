Feature: Creation requests over time
  A request starts in progress and ends once, as succeeded or failed.
  What one answer tells about a request is checked on each exchange of the run; here it is what several answers tell.

  Rule: A request moves forward, and rests when it has finished

    @HW-STATE-FINISHED-STAYS
    Scenario Outline: A request that is <state> is the same when it is read again
      Given 3 known creation requests that are <state>
      When ShowCreateAccountStatus is called again for each of them
      Then no finished creation request has changed

      Examples: finished
        | state     |
        | succeeded |
        | failed    |

    @HW-STATE-FINISHED-STAYS
    Scenario: The finished requests of a list are the same when it is read again
      When all creation requests are walked once more
      Then no finished creation request has changed

    @HW-STATE-FORWARD
    Scenario: No request goes back to a state that it left
      When all creation requests are walked once more
      Then each creation request has stayed as it was, or moved forward

    @HW-STATE-FORWARD
    Scenario: A request in progress moves forward only
      Given 3 known creation requests that are in_progress
      When ShowCreateAccountStatus is called again for each of them
      Then each creation request has stayed as it was, or moved forward

    @HW-STATE-CONSTANT
    Scenario: What was asked for at the start never changes
      When all creation requests are walked once more
      Then the constant members of each creation request are the same

  Rule: Show and List tell the same of one request

    @HW-STATE-AGREE
    Scenario Outline: A request that is <state> is shown as it is listed
      Given 4 known creation requests that are <state>
      When ShowCreateAccountStatus has been called for each of them
      Then what is shown agrees with what is listed

      Examples:
        | state       |
        | in_progress |
        | succeeded   |
        | failed      |

    @HW-STATE-AGREE
    Scenario: A request that was shown before it finished is shown as it is listed now
      Given known creation requests that were shown before they finished
      When ShowCreateAccountStatus is called for each of them
      Then what is shown agrees with what is listed

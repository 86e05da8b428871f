Feature: The protocol
  One path takes every operation; the header X-Amz-Target says which, and the body is a JSON object.

  Rule: The body is a JSON object

    @AWS-BODY-OBJECT
    Scenario Outline: A call sent as <form> is refused
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again as <form>
      Then it is refused
      And the error should be SerializationException or ValidationException or InvalidInputException

      Examples: no objects
        | form                   |
        | JSON that is cut short |
        | an array               |
        | a string               |
        | null                   |
        | an empty body          |

  Rule: What the model does not have is ignored

    Scenario Outline: A call sent as <form> is accepted
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again as <form>
      Then it should be accepted

      @AWS-BODY-MORE
      Examples: a member
        | form                            |
        | an object with a further member |

      @AWS-BODY-CONTENT-TYPE
      Examples: a parameter of the type
        | form                            |
        | JSON whose type names a charset |

  Rule: X-Amz-Target names the operation

    @AWS-TARGET-UNKNOWN
    Scenario Outline: A target <target> is refused
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again with X-Amz-Target <target>
      Then it should be refused
      And the error should be UnknownOperationException or InvalidAction

      Examples: no operations
        | target                  |
        | that names no operation |
        | in lower case           |
        | with another prefix     |

    @AWS-TARGET-MISSING
    Scenario: A call without a target is not accepted
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again without X-Amz-Target
      Then it should not be accepted

  Rule: Calls to nowhere are not accepted

    @AWS-METHOD
    Scenario: A GET is not accepted
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again as a GET
      Then it should not be accepted

    @AWS-UNKNOWN-PATH
    Scenario: Another path is not accepted
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again to a path that no page describes
      Then it should not be accepted

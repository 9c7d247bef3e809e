// Where in a stream of messages another one begins.
#pragma once

#include <string_view>

namespace nurture::exchange {

/// Of messages that stand behind each other: a line of an mbox begins one, or a head with From,
/// Date and Message-ID behind an empty line, as a mail program's pipe has them that writes no
/// such lines. What is forwarded as a part of its own is none.
class MailBorders {
 public:
  /// Line by line. True where, with this one, another message is known to have begun.
  bool take(std::string_view line);

 private:
  void see_header(std::string_view line);
  bool end_head();

  bool first_ = true, of_mbox_ = false, blank_ = false, part_begins_ = false;
  bool head_ = true, first_head_ = true;
  bool from_ = false, date_ = false, id_ = false;
  bool part_ = false;       ///< the head says that a message follows
  bool forwarded_ = false;  ///< what follows is a message within this one
};

}  // namespace nurture::exchange

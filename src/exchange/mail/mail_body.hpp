// The parts of a message, as far as an import asks: whether one is an invitation, whom a bounce
// names, and what was written. Attached messages are passed over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/mime_read.hpp"

namespace nurture::exchange {

class MailBody {
 public:
  /// What is asked of the body; the less, the earlier it is enough.
  struct Wanted {
    bool calendar = false, text = false, bounced = false;

    bool any() const { return calendar || text || bounced; }
  };

  MailBody(const base::MimeValue& type, const std::string& encoding, Wanted wanted);
  /// The next line, without its end. False: it has all that is wanted.
  bool take(std::string_view line);

  bool calendar() const { return calendar_; }
  /// The address that a delivery status names; empty: none.
  const std::string& bounced() const { return bounced_; }
  /// The first text as UTF-8, plain or made plain; empty: there is none that can be read.
  std::string text() const;

 private:
  struct Part {
    base::MimeValue type;
    std::string encoding;
    std::string bytes;
    bool there = false;
  };
  enum class In : char { nothing, headers, plain, html, status };

  bool is_boundary(std::string_view line);
  void take_part_header(std::string_view line);
  void begin_part(const base::MimeValue& type, const std::string& encoding, bool attached);
  void keep(Part& part, std::string_view line);
  void take_status(std::string_view line);
  bool enough() const;
  static std::string decoded(const Part& part);

  Wanted wanted_;
  std::vector<std::string> boundaries_;  ///< the outermost first
  std::string part_headers_;
  Part plain_, html_;
  In in_ = In::nothing;
  bool calendar_ = false, plain_done_ = false;
  std::string bounced_;
};

}  // namespace nurture::exchange

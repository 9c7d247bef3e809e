// Why a message is a touch or none, in words.
#pragma once

#include <string>

#include "exchange/mail/mail_touches.hpp"

namespace nurture::render {

/// "a list's (List-Id)", "a circular to 25 people".
std::string mail_reason(exchange::MailReason reason, const std::string& evidence, int addressed);
/// The same of so many: "214 from lists".
std::string mail_count(exchange::MailReason reason, int count);
/// A key of a document: "not_to_me".
const char* mail_reason_key(exchange::MailReason reason);
/// Of a message that is logged all the same: "looks like a list's: List-Id".
std::string mail_sign(const exchange::MailSign& sign);

}  // namespace nurture::render

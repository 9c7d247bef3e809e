// What a mail says, for a note.
#pragma once

#include <string>
#include <string_view>

namespace nurture::exchange {

/// A page of HTML as text: a line a block, a blank line between paragraphs. Styles, scripts and
/// what is quoted are left out. Linear.
std::string text_of_html(std::string_view html);

/// The first paragraph that its author wrote, on one line: without what is quoted of others (or
/// answered), greeting, closing and signature. Empty: there is none.
std::string first_paragraph(std::string_view text);

/// Without "Re:", "AW:", "Fwd:" and their like. Empty where no letter or digit is left: "...".
std::string plain_subject(std::string_view subject);

}  // namespace nurture::exchange

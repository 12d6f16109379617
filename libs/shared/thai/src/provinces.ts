/** A province: official code (TIS 1099 = ISO 3166-2:TH), the letters its offices put before their numbers, its name. */
export type Province = { readonly code: string; readonly letters: string; readonly name: string };

const TABLE = `
  10 กท กรุงเทพมหานคร
  11 สป สมุทรปราการ
  12 นบ นนทบุรี
  13 ปท ปทุมธานี
  14 อย พระนครศรีอยุธยา
  15 อท อ่างทอง
  16 ลบ ลพบุรี
  17 สห สิงห์บุรี
  18 ชน ชัยนาท
  19 สบ สระบุรี
  20 ชบ ชลบุรี
  21 รย ระยอง
  22 จบ จันทบุรี
  23 ตร ตราด
  24 ฉช ฉะเชิงเทรา
  25 ปจ ปราจีนบุรี
  26 นย นครนายก
  27 สก สระแก้ว
  30 นม นครราชสีมา
  31 บร บุรีรัมย์
  32 สร สุรินทร์
  33 ศก ศรีสะเกษ
  34 อบ อุบลราชธานี
  35 ยส ยโสธร
  36 ชย ชัยภูมิ
  37 อจ อำนาจเจริญ
  38 บก บึงกาฬ
  39 นภ หนองบัวลำภู
  40 ขก ขอนแก่น
  41 อด อุดรธานี
  42 ลย เลย
  43 นค หนองคาย
  44 มค มหาสารคาม
  45 รอ ร้อยเอ็ด
  46 กส กาฬสินธุ์
  47 สน สกลนคร
  48 นพ นครพนม
  49 มห มุกดาหาร
  50 ชม เชียงใหม่
  51 ลพ ลำพูน
  52 ลป ลำปาง
  53 อต อุตรดิตถ์
  54 พร แพร่
  55 นน น่าน
  56 พย พะเยา
  57 ชร เชียงราย
  58 มส แม่ฮ่องสอน
  60 นว นครสวรรค์
  61 อน อุทัยธานี
  62 กพ กำแพงเพชร
  63 ตก ตาก
  64 สท สุโขทัย
  65 พล พิษณุโลก
  66 พจ พิจิตร
  67 พช เพชรบูรณ์
  70 รบ ราชบุรี
  71 กจ กาญจนบุรี
  72 สพ สุพรรณบุรี
  73 นฐ นครปฐม
  74 สค สมุทรสาคร
  75 สส สมุทรสงคราม
  76 พบ เพชรบุรี
  77 ปข ประจวบคีรีขันธ์
  80 นศ นครศรีธรรมราช
  81 กบ กระบี่
  82 พง พังงา
  83 ภก ภูเก็ต
  84 สฎ สุราษฎร์ธานี
  85 รน ระนอง
  86 ชพ ชุมพร
  90 สข สงขลา
  91 สต สตูล
  92 ตง ตรัง
  93 พท พัทลุง
  94 ปน ปัตตานี
  95 ยล ยะลา
  96 นธ นราธิวาส
`;

export const provinces: readonly Province[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code = '', letters = '', name = ''] = line.trim().split(' ');
    return { code, letters, name };
  });

/** สฏ and สฎ look alike and are both written. */
const foldLetters = (letters: string) => letters.replace(/ฏ/g, 'ฎ');

const byLetters = new Map(provinces.map((province) => [foldLetters(province.letters), province]));
const byCode = new Map(provinces.map((province) => [province.code, province]));
const byName = new Map(provinces.map((province) => [province.name, province]));

export const provinceByLetters = (letters: string): Province | undefined => byLetters.get(foldLetters(letters));
export const provinceByCode = (code: string): Province | undefined => byCode.get(code);
/** By the bare name: อำนาจเจริญ, not จังหวัดอำนาจเจริญ. */
export const provinceByName = (name: string): Province | undefined => byName.get(name);
